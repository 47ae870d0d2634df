# 主题模板里的网页模板。
template = 主题模板“{ $theme }”里有一个网页模板出错：{ $fault }
hint-template = 请改正模板；模板里能用什么，见docs/theming.md
template-limit = { "" }
    .time = 用时过长，可能在无限循环
    .memory = 占用内存过多
    .itself = 模板无限地包含自己
