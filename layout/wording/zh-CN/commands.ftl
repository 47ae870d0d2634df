# 各条命令打印的话，以及命令写错时的提示。
tally = { $parts }
    .none = 没有发现问题
tally-part = { $severity ->
    [error] { $count }处错误
    [warning] { $count }处警告
   *[note] { $count }条说明
}
more-notes = ……另有{ $notes }条说明（用layout check --format json可看全部）
fit = { $state ->
    [over] 多出{ $lines }行
    [blank] 空{ $lines }行
   *[fits] 正好
}
    .after-steps = { $state }（{ $steps }）
check-line = 第{ $number }版  “{ $name }”（{ $id }，第{ $line }行）：{ $lines }行，{ $state }
check-line-file = 第{ $number }版  “{ $name }”（{ $file }）：{ $lines }行，{ $state }

plan-page = 第{ $number }版 { $section }：试排{ $tried }种，不足之处计{ $cost }分
plan-fault = { $severity }：{ $fault }
plan-template = 版式：
plan-place = { $columns ->
    [1] 第{ $first }栏
   *[other] 第{ $first }–{ $last }栏
}，第{ $top }–{ $foot }行（{ $lines }行）
plan-none = 没有要自动排的版；要自动排，就在那一版写template: auto
plan-advice =
    .clean = 第{ $number }版：没有毛病
    .good = 第{ $number }版：{ $edits }，就没有毛病了
    .better = 第{ $number }版：{ $edits }，会好一些，但还有：
    .none = 第{ $number }版：增删几行文字也不会更好，毛病是：
plan-edit =
    .more = 《{ $name }》约加{ $characters }字
    .less = 《{ $name }》约删{ $characters }字
    .photo = 《{ $name }》的照片写columns: { $columns }
plan-advised = 以上都试排过，编排已按改后的文字存好：改好文字，再运行layout render
plan-by-hand = 第{ $number }版：没有找到“template: auto”这一行，请自己把版式写进去
plan-frozen = 第{ $number }版的版式已写入{ $file }

theme-name = { $name }  { $title }
    { "    " }{ $folder }
theme-page = { "    " }{ NUMBER($width, maximumFractionDigits: 1) }×{ NUMBER($height, maximumFractionDigits: 1) }毫米；{ $columns }栏×{ $measure }字×{ $lines }行，字号{ NUMBER($size, maximumFractionDigits: 2) }点，行距{ NUMBER($pitch, maximumFractionDigits: 2) }点；左右边距{ NUMBER($margin, maximumFractionDigits: 1) }毫米
theme-press = { "    " }印刷条件：{ $press }；颜色：{ $colours }
theme-templates = { "    " }版式：{ $names }
theme-styles = { "    " }文字样式：{ $names }

face-characters = { $count }个字符：{ $covered }
face-table = { $name }的
    .general = 《通用规范汉字表》
face-covers = { $name }{ $total }字齐全
    .but = { $name }{ $total }字中有{ $covered }字，缺{ $missing }
    .part = { $name }{ $total }字中有{ $covered }字
face-without-licence = 没有写明许可

info-folders = 主题模板：{ $themes }
    字体：{ $fonts }
    缓存：{ $cache }
info-missing = 没有安装
info-publication = 报刊文件：{ $file }
info-no-publication = 上级文件夹里没有publication.yaml，内容全在本期文件里
info-derived = （按日期推算）

new-made = { $file }：写好以后运行“layout render { $folder }”
    .sent = { $file }：看过以后运行“layout render { $folder }”
new-continues = 第{ NUMBER($number, useGrouping: 0) }期：主题模板和报头沿用{ $file }
new-in-publication = 属于{ $file }：那里写过的不必再写
new-publication = { $file }：各期相同的内容，请换成自己的报名
new-paper = 这份报纸各期相同的内容，只写一次：docs/publication.zh-CN.md。某一期不同，在那一期里另写。
new-every = 期号由日期推算；every写day、week、fortnight、month、quarter，或[周二, 周五]
new-names = 标题转行时不拆开的人名、地名、词语
new-order = 最重要的排在最前；挪一篇稿件就是挪一行
new-yours = 换成自己的
new-about = 一期报纸。每个字段的说明：docs/issue-format.zh-CN.md，或在编辑器里把光标停在字段上。
new-number = 期号
new-pages = 第二版起按稿件多少自动排；要用主题模板里的版式，就写“template: 版式名”。

render-made = { $folder }：{ $files }（{ $tally }）
render-not = 没有出版面：{ $tally }
    .kept = 没有出版面：{ $tally }；{ $folder }里的文件没有动
render-faults = 各版现在的样子：{ $folder }
    .none = 有这些错误，版面画不出来，“--grid”“--trace”没有结果；请先改好
stage = { $name ->
    [source] 正在读稿……
    [paginate] 正在排版……
    [markup] 正在画版……
    [paint] 正在上版……
    [screen] 正在生成screen.pdf……
    [print] 正在生成print.pdf……
    [preflight] 正在检查print.pdf……
    [pictures] 正在生成版面图……
    [proof] 正在做软打样……
    [grid] 正在画网格……
   *[other] { $name }……
}

preview-at = { $address }  （按Ctrl-C停止）
preview-stopped = 预览已停止

explain-cause = 原因：
explain-cure = 办法：
not-a-pdf = { $file }不是PDF，是{ $found }
hint-export-pdf = 请先导出成PDF；报纸用layout render就能生成print.pdf
unknown-code = 没有“{ $code }”这个代码
hint-codes = 运行“layout explain”列出所有代码
hint-codes-near = 是不是想查{ $codes }？

hint-help = 运行“{ $command }”看有哪些写法
usage = 命令写得不对
    .no-command = 没有“{ $name }”这条命令
    .no-option = 没有{ $name }这个选项
    .no-language = 这里不说“{ $value }”这种语言，请在{ $languages }中选
    .missing-argument = 没有写明{ $name }
    .missing-option = 没有写选项{ $name }
    .missing-value = { $name }后面要写值
    .needless-value = { $name }后面不能写值
    .too-many = 多写了：{ $values }
    .not-a-choice = { $name }：“{ $value }”不在{ $choices }之中
    .not-a-number = { $name }：“{ $value }”不是数
    .file-pattern = --files：“{ $value }”不能用来取文件名
    .not-a-length = { $name }：“{ $value }”不是长度，请带上单位，例如0.1mm
    .too-small = { $name }：{ $value }小于{ $least }
    .out-of-range = { $name }：{ $value }不在{ $least }到{ $most }之间
    .no-such-file = { $name }：没有“{ $value }”这个文件
    .no-such-folder = { $name }：没有“{ $value }”这个文件夹
    .no-path = { $name }：没有“{ $value }”
    .no-such-page = { $name }：这一期只有{ $last }个版，没有第{ $value }版
    .apart = { $name }不能和{ $value }一起用，请分两次运行
    .a-folder = { $name }：“{ $value }”是文件夹，这里要的是文件
    .a-file = { $name }：“{ $value }”是文件，这里要的是文件夹
    .other = 命令写得不对
exists = { $file }已经有了
hint-another-folder = 请换一个文件夹，原有的文件不会被覆盖
not-accessible = { $file }：{ $reason }
    .unnamed = { $reason }
hint-may-you-access = 请看看它在不在，能不能读写
library-missing = 缺少程序要用的库：{ $text }
hint-install = 请按README.zh-CN.md的说明安装
deliver-made = { $folder }里做好{ $files }个文件，还没有送出
    .sent = { $files }个文件已送到{ $folder }
deliver-not = { $tally }，没有交付
