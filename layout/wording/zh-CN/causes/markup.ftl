template = 主题模板里有一个网页模板写错了，或要用没有的东西。
    .cure = 在所指的地方改正；模板里能用什么，见docs/theming.zh-CN.md。
