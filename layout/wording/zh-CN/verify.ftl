# 一字不丢，行行在格。
text-lost = “{ $name }”的{ $part }与原稿不符，从“{ $text }”起
    .loose = 第{ $number }版上没有照原稿排“{ $text }”
    .picture = “{ $name }”的图片“{ $text }”哪一版也没有排
hint-program = 这是程序的毛病：请报告给我们
unprinted-field = “{ $text }”写在{ $field }里，主题模板“{ $theme }”哪里也不印它
    .drawn = “{ $text }”写在{ $field }里，主题模板在第{ $number }版没有印它
    .foot = “{ $text }”写在{ $field }里，哪一版也没有印
hint-imprint-leaf = 在版式里加上报头和版本记录（- masthead、- imprint），或删去这段文字
imprint-kind = 没有说明是公开发行还是内部资料，未按出版规定核对
hint-imprint-kind = 在“imprint:”下面写“kind: internal”（内部资料，有准印证）或“kind: public”（公开发行，有刊号）
no-folio = 第{ $number }版没有报眉，看不出版次
hint-folio = 在版式里加上报眉：- folio
hint-heading = 在主题模板的heading:里加上{ $field }
overrun = “{ $text }”比{ $kind }的宽度多出{ $points }点
hint-overrun = 让它转行（标题里用|），或多给几栏
off-grid = “{ $name }”里“{ $text }”这一行偏离行格{ $points }点
off-page = “{ $name }”排到了第{ $number }版成品尺寸以外，会被裁掉
    .picture = { $name }排到了第{ $number }版成品尺寸以外，会被裁掉
    .several = 第{ $number }版有{ $count }篇排到了成品尺寸以外，会被裁掉：{ $names }等
hint-off-page = 把它缩短，或从这一版撤下一些内容
pdf-text = 第{ $number }版：PDF里少了“{ $gone }”，多了“{ $extra }”
    .gone = 第{ $number }版：PDF里少了“{ $gone }”
    .extra = 第{ $number }版：PDF里多了“{ $extra }”，稿件和网页模板里都没有
    .pages = 画了{ $painted }版，PDF里是{ $found }版
    .pieces = 第{ $number }版：“{ $text }”在PDF里被拆散

# 字。
missing-glyph = “{ $char }”印不出来：{ $family } { $weight }和别的字体里都没有这个字（U+{ $code }）
    .several = “{ $text }”印不出来：哪个字体里都没有
face-fallback = { $family }里没有“{ $text }”，改用{ $other }
variation-selector = U+{ $code }要的“{ $char }”的异体，哪个字体也没有，按通常的“{ $char }”排
    .presentation = “{ $char }”后面的U+{ $code }只对屏幕有用，已去掉
hint-glyph = 把有这个字的字体放进issue.yaml旁边的fonts/文件夹，或换个写法
hint-emoji = 删掉它：印刷字体没有表情符号
