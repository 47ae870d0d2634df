# 校样的名称、戳记，屏幕上各页的模板。
proof-name = { $number }校
proof-line = 校样 · { $proof } · { $made } · { $file } · 非最终版
proof-stamp = 校样 { $proof }
screen-template = 主题模板里的{ $template }有错：{ $fault }
screen-text = { $place }里没有“{ $name }”的{ $part }，或与原稿不符：“{ $text }”{ $others ->
    [0] {""}
   *[other] （另有{ $others }篇同样）
 }
    .twice = { $place }里“{ $name }”的{ $part }登了两遍：“{ $text }”{ $others ->
        [0] {""}
       *[other] （另有{ $others }篇同样）
     }
    .order = { $place }里“{ $name }”的{ $part }次序颠倒，“{ $text }”排到了前面{ $others ->
        [0] {""}
       *[other] （另有{ $others }篇同样）
     }
    .link = { $place }里没有哪一版能打开“{ $name }”
    .picture = { $place }里没有{ $name }的版面图
    .finding = { $place }里没有写出检查结果：“{ $text }”
    .summaries = { $place }里只有标题，主题模板没有登摘要
screen-place =
    .web = 数字报
    .mail = 信
    .text = 信的纯文本
hint-screen-proof = 请让主题模板的校样信把每一版和检查结果都登出来
hint-screen-text = 请让主题模板把稿件的每段文字都登一遍，次序照原稿；样式随意
bad-web-address = “{ $url }”不是完整的网址
hint-web-address = 写明数字报的网址：{ $option } https://…
