# 怎样说。
told = { $severity }[{ $code }]：{ $message }
    .page = 第{ $page }版：{ $severity }[{ $code }]：{ $message }
    .hint = 建议：{ $hint }
    .fact = { $hint }
severity-error = 错误
severity-warning = 警告
severity-note = 说明
