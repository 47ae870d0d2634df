# 主题的模板。
template = 主题“{ $theme }”有一个模板出错：{ $fault }
hint-template = 请改正模板；模板里能用什么，见docs/theming.md
