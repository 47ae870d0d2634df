# 一字不丢，行行在格。
text-lost = “{ $name }”的{ $part }与原稿不符，从“{ $text }”起
    .loose = 第{ $number }版上没有照原稿排“{ $text }”
hint-program = 这是程序的毛病：请报告给我们
unprinted-field = “{ $text }”写在{ $field }里，主题模板“{ $theme }”哪里也不印它
hint-heading = 在主题模板的heading:里加上{ $field }
overrun = “{ $text }”比{ $kind }的宽度多出{ $points }点
hint-overrun = 让它转行（标题里用|），或多给几栏
off-grid = “{ $name }”里“{ $text }”这一行偏离行格{ $points }点
off-page = “{ $name }”排到了第{ $number }版成品尺寸以外，会被裁掉
    .picture = { $name }排到了第{ $number }版成品尺寸以外，会被裁掉
    .several = 第{ $number }版有{ $count }篇排到了成品尺寸以外，会被裁掉：{ $names }等
hint-off-page = 把它缩短，或从这一版撤下一些内容
pdf-text = 第{ $number }版：PDF里少了“{ $gone }”，多了“{ $extra }”
    .pages = 画了{ $painted }版，PDF里是{ $found }版
    .pieces = 第{ $number }版：“{ $text }”在PDF里被拆散

# 字。
missing-glyph = “{ $char }”印不出来：字体{ $family } { $weight }里没有这个字（U+{ $code }）
hint-glyph = 换个写法，或把有这个字的字体放进主题模板的fonts/文件夹
hint-emoji = 删掉它：印刷字体没有表情符号
hint-other-face = 换个写法，或用有这个字的字体：{ $families }
