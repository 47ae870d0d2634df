# 主题模板里的网页模板。
template = 主题模板“{ $theme }”里有一个网页模板出错：{ $fault }
hint-template = 请改正模板；模板里能用什么，见docs/theming.zh-CN.md
template-limit = { "" }
    .time = 用时过长，可能在无限循环
    .memory = 占用内存过多
    .itself = 模板包含了自己，或语句嵌套过深
template-refusal = { "" }
    .record = 打印的不是文字，而是一组值：{ $names }；请写明取哪一个
    .kind = 打印的既不是文字也不是数字
    .large = 结果会超过{ $most }个字符
    .unreadable = { $file }不是文本，或超过{ $most } kB
    .lost = 没有“{ $name }”这个模板
    .secret = 模板里不能用“{ $name }”
    .name = 没有叫“{ $name }”的
    .field = 没有“{ $name }”，只有{ $names }
    .of-nothing = 要取“{ $name }”，而前面的那一项是空的
    .of-value = 文字、数字和列表没有“{ $name }”
