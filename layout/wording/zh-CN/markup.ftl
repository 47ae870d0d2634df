# 主题模板里的网页模板。
template = 主题模板“{ $theme }”里有一个网页模板出错：{ $fault }
hint-template = 请改正模板；模板里能用什么，见docs/theming.md
