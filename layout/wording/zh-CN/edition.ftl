# 校样的名称、戳记，屏幕上各页的模板。
proof-name = { $number }校
proof-line = 校样 · { $proof } · { $made } · { $file } · 非最终版
proof-stamp = 校样 { $proof }
screen-template = 主题模板里的{ $template }有错：{ $fault }
bad-web-address = “{ $url }”不是完整的网址
hint-web-address = 写明数字报的网址：{ $option } https://…
