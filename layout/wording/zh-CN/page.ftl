# 版面上什么排在哪里。
unknown-template = 主题模板“{ $theme }”里没有“{ $template }”这个版式（第{ $number }版）
hint-page-templates = 有这些版式：{ $names }；或用auto，由程序编排
no-place = 第{ $number }版：版式“{ $template }”没有地方放{ $what }
hint-another-template = 给这一版换个版式，或写template: auto；这个版式只有这些版位：{ $slots }
left-lead = 头条“{ $name }”
left-briefs = 简讯
left-story = 稿件“{ $name }”
left-photo = 照片{ $file }
left-ad = 广告{ $file }
ad-size = 广告{ $ad }太宽：在第{ $number }版只有{ $columns }栏
hint-ad-size = 在版式里给它多留几栏，或把它缩小

# 排好的版面上的毛病。
page-count =
    .odd = 共{ $count }版：有一版背面是空的
    .loose = 共{ $count }版：其中两版要另印一张插页；一张对折是{ $sheet }版
hint-page-count = 加一版或减一版：一张纸两面，对折{ $sheet }版
stranded-heading = “{ $text }”落在“{ $name }”第{ $column }栏末尾（背题）
    .alone = “{ $name }”的标题下面没有正文（背题）
widow = 段末一行“{ $text }”独占“{ $name }”第{ $column }栏栏头（孤行）
runt = “{ $name }”第{ $column }栏“{ $text }”单字成行（孤字）
hint-runt = 在这一段里增删几个字
long-headline = 标题太长，排成了{ $lines }行：“{ $name }”
hint-long-headline = 压到{ $lines }行以内，或把一部分移到引题（kicker）、副题（deck）里
equal-headlines = “{ $one }”和“{ $other }”的标题字号相同，左右并排
headlines-touch = “{ $one }”和“{ $other }”的标题上下相碰（碰题）
hint-headlines = 给其中一篇换个宽度、加框、题上放照片，或在版式里写smaller: 1
picture-far = 照片“{ $picture }”不在它所配的“{ $name }”旁边
hint-picture-far = 在版式里把它们排在一起，或把照片写到稿件的photos:里
page-cut = 第{ $column }栏后面的栏缝贯穿整版（通栏断版）
hint-page-cut = 让一个框跨过它
page-blank = 第{ $number }版从第{ $first }行起空着{ $lines }行
hint-page-blank = 补一篇稿件、一张照片或一条广告
hint-crop = 或让上面的照片占满：在版式的这个版位写crop: { NUMBER($crop, maximumFractionDigits: 2) }（照片的像素要够）
page-overfull = 第{ $number }版的内容超出版心下边
hint-page-overfull = 撤下一些，或把定高的框改低
jump-unmatched = 第{ $here }版有“{ $label }”，第{ $there }版却没有与它相应的转版提示

# 把版面写成文字：render --trace。
trace-page = 第{ $number }版“{ $section }”{ $template }：{ $columns }栏×{ $rows }行
trace-cells = { $left }–{ $right }栏，{ $first }–{ $last }行
trace-framed = 加框
trace-picture = 图片{ $key } 第{ $column }栏，第{ $line }行，{ $width }×{ $height }点，取景{ $crop }
trace-area = { $kind } 第{ $column }栏，第{ $line }行
    .heading = { $kind } 第{ $column }栏，下移{ $down }点，{ $size }点
trace-fit = { $id }在{ $box }：{ $lines }行
trace-over = ，多出{ $lines }行（{ $characters }字）
trace-blank = ，空{ $lines }行
trace-step = ；{ $step }

# 版面眼光：签样时要看的，见docs/eye.md。
page-short = 第{ $number }版约缺{ $characters }字
hint-page-short-text = 给“{ $name }”或别的稿件补写这么多字
hint-page-short-photo = 或把一张照片放宽一栏
hint-page-short-filler = 或补一个{ $columns }栏×{ $lines }行的补白、照片或广告
eye =
    .r1 = { $names }的标题把一个词断在两行（破词）
    .r2 = { $names }的标题没有在停顿处转行（转行按意群）
    .r3 = { $names }的标题几行长短不匀，短行是长行的{ NUMBER($value, maximumFractionDigits: 2) }
    .r4 = { $names }的标题太短，只占栏宽的{ NUMBER($value, maximumFractionDigits: 2) }，右边留下空洞
    .r5 = { $names }的标题排了{ $value }行，这个宽度容不下
    .r11 = { $names }的标题压不住版：只有第二条题的{ NUMBER($value, maximumFractionDigits: 2) }倍
    .r12 = 第{ $number }版标题字号和稿件的轻重不一致
    .r14 = { $names }的标题并排，字号相近，会连成一句读（碰题）
    .r15 = { $names }等{ $value }个标题排成一行
    .r16 = { $names }的标题下面只有{ $value }行正文（背题）
    .r19 = 第{ $number }版各条标题与正文之间的空白相差{ NUMBER($value, maximumFractionDigits: 1) }行
    .r21 = 第{ $number }版稿件之间的空白相差{ NUMBER($value, maximumFractionDigits: 1) }行，最宽的在第{ $column }栏第{ $line }行
    .r22 = 第{ $number }版第{ $column }栏第{ $line }行起开了天窗
    .r23 = 第{ $number }版第{ $column }栏没有排到版心下边，短{ NUMBER($value, maximumFractionDigits: 1) }行
    .r25 = { $names }有一栏连排{ $value }行：太短成条，太长成墙，宜加分题
    .r26 = { $names }的照片上下只剩{ $value }行字
    .r27 = 第{ $number }版有{ $value }篇单栏稿
    .r29 = { $names }：后面稿件的照片比头条的大
    .r30 = { $names }的照片裁成了长条，宽是高的{ NUMBER($value, maximumFractionDigits: 1) }倍
    .r30-stamps = 第{ $number }版的照片都只有一栏宽，压不住版；{ $names }宜放大到两栏
    .r37 = 第{ $number }版简讯的标题不一样，或和稿件的一样大
    .r42 = 第{ $number }版轻重偏在一边
    .r43 = 第{ $number }版与第{ $other }版版式雷同

# 分类广告。
classified-lines = 第{ $number }版分类广告“{ $head }”共{ $count }则，{ $lines }行
classified-text = “{ $words }”{ $lines }行
