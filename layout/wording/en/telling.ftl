# How anything is told.
told = { $severity }[{ $code }]: { $message }
    .page = page { $page }: { $severity }[{ $code }]: { $message }
    .hint = hint: { $hint }
    .fact = { $hint }
severity-error = error
severity-warning = warning
severity-note = note
