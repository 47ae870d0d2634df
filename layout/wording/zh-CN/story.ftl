# 一篇稿件，一个框。
code-column = 这个网址的二维码宽{ $wanted }毫米，栏只有{ $found }毫米
hint-code-column = 换个短一点的网址，或把栏排宽
table-wide = 表格有{ $columns }栏，一栏的行长排不下
    .room = 表格要跨{ $columns }栏、占{ $lines }行，稿件在这里没有这么多行
table-row = 表格里有“{ $text }”的一行太高，这里哪一栏也放不下
verse-turned = 诗有{ $lines }行比栏宽，转了行：“{ $text }”
not-wrapped = { $file }没有绕排：旁边只剩{ $beside }字
    .captioned = { $file }没有绕排：它有图片说明或署名
    .short = { $file }没有绕排：没有够长的段落
    .vertical = { $file }没有绕排：这篇是直排
hint-wrap-narrow = 把图片的lines改小，或让稿件少分几栏（divide），旁边至少留6字
hint-wrap-captioned = 去掉图片说明和署名，写进正文；或删去wrap
hint-wrap-short = 把图片的lines改小，或把几段并成一段，或删去wrap
hint-wrap-vertical = 删去wrap
long-quote = 引文“{ $text }”比正文还长：{ $quote }字对{ $rest }字
hint-long-quote = 只引一句，或删去引文
drop-cap = “{ $name }”首字没有下沉：第一段在它旁边排不满{ $lines }行
    .vertical = “{ $name }”首字没有下沉：这篇是直排
    .kind = “{ $name }”首字没有下沉：开头不是一般的段落
    .dateline = “{ $name }”首字没有下沉：开头是电头
    .begins = “{ $name }”首字没有下沉：开头不是汉字，或带着标点、字体变化
hint-drop-cap = 在稿件里写drop_cap: no，或把头两段并成一段，或把主题模板的drop_cap改小
hint-no-drop-cap = 删去稿件里的drop_cap，或让第一段以普通汉字开头
hint-verse = 把诗排到宽些的栏里，或者自己在合适的地方分行
hint-table-row = 缩短最长的一格，或给稿件多留些版面
hint-table-room = 请给稿件多留几行，或缩短稿件，或把表格分成两个
hint-table-wide = 缩短第{ $column }栏（“{ $head }”），最长的一格是“{ $text }”；或删去一栏
overset = “{ $name }”在第{ $number }版排不下：多出{ $lines }行（{ $characters }字）
    .several = 第{ $number }版约多{ $characters }字（{ $lines }行），排不下的有：{ $names }{ $more ->
        [0] {""}
       *[other] 等，另有{ $more }篇
    }
hint-take-off = 或从这一版撤下：{ $names }{ $more ->
        [0] {""}
       *[other] 等，另有{ $more }篇
    }（共{ $characters }字）
hint-smaller-photo = 或把一张照片改窄一栏
hint-page-too-much = 从这一版撤下几篇稿件，或把它们缩短
hint-cut = 从末尾删去{ $characters }字，删在别处要{ $anywhere }字；或在版式里给它多留地方
hint-cut-least = 最省的删法：{ $cuts }
cut-paragraph = 第{ $number }段（{ $words }…）末尾{ $characters }字
underset = “{ $name }”在第{ $number }版不够长，空出{ $lines }行
    .several = 第{ $number }版有{ $count }篇不够长，共空出{ $lines }行：{ $names }等
hint-add = 补约{ $characters }字
no-room =
    .photos = “{ $name }”的照片在第{ $number }版放不下
    .headline = “{ $name }”在第{ $number }版连标题也放不下
    .fixed = 第{ $number }版的图片和广告放不下：{ $names }
    .stories = 第{ $number }版的稿件放不下：每篇只留开头几行，仍高出{ $lines }行
hint-too-many = 从这一版撤下{ $count }篇：{ $names }{ $more ->
        [0] {""}
       *[other] 等
    }
hint-or-picture = 或者撤下{ $names }
hint-fixed = 撤下一张，或改低（lines:）、改窄（columns:）；删文字没有用
hint-room-for-photos = 给它多留地方，或者少用、缩小照片
hint-too-much = 这一版太满：撤下一篇稿件，或给这篇多留地方

# 为排满做了什么，见报告。
step-crop = 照片{ $way ->
        [less] 压低
       *[more] 加高
    }{ $amount }行
step-heading = 标题{ $way ->
        [less] 收紧
       *[more] 放宽
    }{ $amount }行
step-subheads = 分题各{ $way ->
        [less] 减
       *[more] 加
    }{ $amount }行
step-paragraphs = { $count }段各{ $way ->
        [less] 减
       *[more] 加
    }{ $amount }行
step-narrower = 照片收窄{ $amount }栏
step-across = 表格跨{ $amount }栏
step-moved = 框后移{ $amount }段
step-goes-on = 排{ $count }行后转第{ $amount }版
step-continued = 接第{ $amount }版

# 印在版面上的话。
jump-to = （下转第{ $number }版）
jump-from = （上接第{ $number }版）
jump-goes-on = 续
not-vertical =
    .table = “{ $name }”里有表格，仍排成横排
    .framed = “{ $name }”排在围框的版块里，仍排成横排
    .narrow = “{ $name }”的标题在正文旁边排不下，仍横排在正文上面
hint-not-vertical = 换一个版位，框宽一些，或用divide:少分几栏；不需要竖排就去掉那里的vertical:
