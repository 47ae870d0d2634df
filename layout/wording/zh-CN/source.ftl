# Reading issues and themes.
# Records.
record-story = 稿件
record-photo = 图片
record-photo-alone = 单独刊登的图片
record-ad = 广告
record-briefs = 简讯栏
record-page = 版面
record-subscription = 订阅
record-masthead = 报头
record-classified = 分类广告
record-classified-group = 分类广告的一类
record-ad-size = 广告规格
record-mail = 邮件
record-web = 网页
kind-person = 邮箱，或“名字 <desk@example.cn>”
known-ad-sizes = 规格
record-house = 校对规则
record-imprint = 版本记录
record-issue = 本期
record-story-code = 稿件的二维码
record-story-portrait = 稿件的作者头像
record-story-serial = 连载
record-body-file = 正文文件
record-page-size = 开本
record-portrait = 作者头像
record-grid = 版心
record-style = 文字样式
record-setting = 排版
record-theme = 主题模板
record-node = 版式的一个部分
schema-issue = layout的一期报纸
schema-story = layout的一篇稿件（单独成文件）
schema-publication = layout的一份报纸：各期共有的内容
schema-theme = layout的主题模板

# What is needed.
kind-point = 两个数的列表，如[0.5, 0.3]
kind-size = 宽和高的列表，如[275mm, 390mm]
    .ad = 宽和高的列表，如[80mm, 60mm]
kind-id = 由字母、数字、汉字和. - _组成的短名
kind-language = en_US这样的语言，或none
kind-file = 文件名
kind-address = https://……这样的网址
kind-colour = 颜色
kind-node = 版位名、rows:或columns:
kind-slots = 版位的列表
kind-slot-fields = “{ $slot }:”后面的{"{"}span: 2, lines: 20{"}"}（或什么也不写）

# Names of things in lists.
known-stories = 稿件
known-roles = 字体名
known-themes = 主题模板

# Reading a file of text.
no-file = 找不到{ $file }这个文件
    .unreadable = { $file }读不出来：{ $reason }
not-a-file = { $file }不是普通文件
    .folder = { $file }是文件夹，不是文件
too-large = { $file }有{ $size }MB，文本文件最多{ $most }MB：是不是选错了文件？
    .nodes = 到这里已超过{ $most }个字段和文字：是不是选错了文件？
    .text = { $name }有{ $count }字，最多{ $most }字：是不是写错了地方？
    .list = { $name }列了{ $count }项，最多{ $most }项
    .stories = { $pages }个版列了{ $count }篇稿件，最多{ $most }篇
    .issue = { $pages }个版共有{ $count }字，最多{ $most }字
not-text = { $file }是{ $found }，不是纯文本
    .damaged = 这里有一个字损坏了（不是UTF-8编码）
    .big5 = 文件是用Big5（大五码）保存的，会读成别的字
encoding = 文件是用{ $encoding }保存的，已照此读取
encoding-utf16 = UTF-16
encoding-gb18030 = GB 18030（记事本里叫ANSI）
lunar-unknown = 印不出农历日期：只有{ $first }至{ $last }年单独一天的才知道
control-character = { $name }（{ $character }）印不出来
    .many = 还有{ $count }个印不出来的字符：是不是选错了文件？
control-null = 空字符
control-page-break = 分页符
control-table = Word的表格符号
control-soft-hyphen = Word的可选连字符
control-hard-hyphen = Word的不间断连字符
control-damaged = 转换编码时损坏的字
control-other = 控制字符
empty-file = 文件里什么也没有
hint-utf8 = 请另存为UTF-8（记事本：另存为，编码选UTF-8），别的程序打开才不会乱码
hint-plain-text = 请另存为“纯文本”（编码选UTF-8），或把文字复制到文本文件里
hint-issue-is-text = 一期报纸是文本文件（issue.yaml）：用layout new新建一期，再把稿件的文字复制进去
hint-type-anew = 请重新输入这个字
hint-delete-or-type = 删掉它，或重新输入这段文字
hint-new = 用layout new可以生成一个样例

# YAML.
yaml-syntax = 这不是YAML
    .unreadable = 这里按YAML读不下去
    .wide-colon = “{ $key }”后面的冒号是全角的（：）
    .no-space = “{ $key }:”后面少一个空格
    .dash = 短横后面少一个空格
    .tab = 行首有制表符，这里只能用空格
    .wide-indent = 行首有全角空格，这里只能用半角空格
    .hard-indent = 行首有不间断空格，这里只能用半角空格
    .escape = 双引号里的\有特殊含义，这里用得不对
    .open-quote = 这里的引号没有收尾
    .after-quote = 引号收尾之后还有文字
    .special-start = 文字以“{ $character }”开头要加引号
    .flow-wide = “{ $character }”是全角的，{"{"}……{"}"}里各字段之间要用半角标点
    .flow-open = 这里以“{ $opening }”开头的部分没有收尾，或收错了地方
    .second-colon = 这一行有两个“: ”，第二个会被当成另一个字段
    .stray-field = 这一行是字段，但上面的内容后面不能接字段
    .no-colon = 这里应当是“字段名: 内容”，可这一行没有冒号加空格
    .indent = 这一行和上面对不齐：缩进多了或少了
    .indent-item = 这一项和列表的其他各项没有对齐
several-documents = 这里开始了第二份文档，一个文件只能有一份
too-deep = 列表和字段组套了{ $most }层以上
alias = “{ $text }”在YAML里是引用，这里不用引用
tag = “{ $text }”在YAML里是类型标记，这里不用标记
remark = “{ $text }”不会印出来：空格加#，后面的都算备注
hint-half-width-colon = 请写“{ $key }: ”，半角冒号加一个空格
hint-colon-space = 请写“{ $key }: ……”
hint-line-before = 也请看看上一行的末尾
hint-tab = 把每个制表符换成两个空格
hint-ordinary-spaces = 换成半角空格
hint-single-quotes = 改用单引号：'……'
hint-close-quote = 补上收尾的引号；文中引用请用“ ”
hint-other-quotes = 文中引用请用“ ”，撇号用’；或把整段文字放进另一种引号里
hint-quote = 把整段文字放进单引号：'……'（里面的'要写两遍）
hint-flow-marks = 请写半角的, : {"{"} {"}"} [ ]，文字加引号
hint-flow-close = 用“{ $closing }”收尾；含有, : {"{"} {"}"} [ ]的文字要加引号
hint-second-colon = 文中的冒号请写全角（：），或把整段文字放进单引号：'……'（里面的'要写两遍）
hint-indent-field = 与相邻各行对齐，或给前面的文字加引号
hint-part-of-above = 它属于上面那段文字吗？那就在那段开头单写一行“|”，下面各行全部缩进
hint-same-column = 同一组的字段要左对齐
hint-one-document = 删掉---这一行，或给文字加引号
hint-alias = 请把内容再写一遍；以*或&开头的文字要加引号
hint-tag = 以!开头的文字要加引号
hint-remark = 要印出来，整段文字加单引号；若是备注，#后面空一格

# Texts.
several-lines = { $name }只能写一行，这里有{ $lines }行
punctuation = 半角标点已改为全角（{ $count }处）
unpaired-quote = 直引号在本段里不成对，没有改动（{ $count }处）
unpaired-mark = 括号或引号在本段里不成对（{ $count }处）
invisible = 看不见的字符已去掉（{ $count }处）
soft-break = Word的手动换行都当作另起一段（{ $count }处）
space = 特殊空格和制表符已改为普通空格（{ $count }处）
blank = 连着的几个空格只印一个（{ $count }处）
composed = 字母与分开的附加符号已合成一个字符（{ $count }处）
radical = 部首字符（从PDF里复制来的）已改为同形的汉字（{ $count }处）
indent = 段首空格已去掉，缩进由主题模板决定（{ $count }处）
full-width-letters = 全角数字或字母照原样印出（{ $count }处）
stray-markup = 星号不成对，照原样印出（{ $count }处）
hint-found = “{ $text }”{ $times }处：{ $count ->
       *[other] 第{ $lines }行
    }
hint-became = “{ $text }”改为“{ $now }”，{ $times }处：{ $count ->
       *[other] 第{ $lines }行
    }
hint-taken-out = 去掉“{ $text }”，{ $times }处：{ $count ->
       *[other] 第{ $lines }行
    }
hint-curly-quotes = 请写“和”
hint-stars = 黑体写**……**，首尾要在同一段里；要印出星号请写\*
hint-half-width = 报纸用半角数字：2020，不用２０２０

# The body.
markdown = 这一行会被当成{ $what }，正文里不能用
    .inline = 这里会被当成{ $what }，行内不能用
    .underscore = 这里不用{ $mark }标字体
unknown-mark = 方括号里的文字不能标成“{ $what }”
known-marks = 标法
ruby-long = “{ $text }”注在“{ $base }”上太长
    .empty = 没写要注的拼音
hint-ruby-long = 一个字上至多{ $most }个字母或一半的汉字；音节之间空一格，各注在自己的字上
hint-ruby-empty = 写在后面：[李]{"{"}拼音: lǐ{"}"}
footnote = 文末没有注释{ $mark }
    .unused = 正文里没有用到注释{ $mark }
    .twice = 有两条注释{ $mark }
hint-footnote = 在文末另起一行写：{ $mark }: 注释的内容
hint-footnote-mark = 在要加注的地方写[^{ $name }]，每条注释用不同的号
empty-block = 分题没有文字
    .note = 编者按没有文字
    .point = 列表里的这一条没有文字
    .footnote = 文末的这条注释没有文字
    .fenced = :::和:::之间什么也没有
list-deep = 列表分到了第三层：报纸上最多两层
hint-list-deep = 并进上一条里写成句子，或另加分题、单列一组
block-open = “::: { $name }”没有结束
hint-block-open = 在结束处另起一行，写上:::
block-nested = 框里面又有框
hint-block-nested = 先用:::结束前一个框，再写下一个
block-end = 这里没有要结束的内容块，:::多了
hint-block-end = 后面写上要开始的内容块，如“::: 诗”，或删掉这一行
unknown-block = 没有“::: { $name }”这种内容块
known-blocks = 内容块
table-rule = 表头有{ $columns }栏，下面的分隔行却是{ $found }栏
    .missing = 这一行像表格，可表头下面没有|---|这样的分隔行
hint-table-rule = 在表头下面另起一行，有几栏就写几个|---|
table-lines = 这一行不是表格的内容
hint-table-lines = 表格到上一行为止，在这一行前面写:::
table-ragged = 这一行有{ $cells }格，表格是{ $columns }栏
    .sheet = 文件第{ $row }行有{ $cells }格，第一行是{ $columns }格
hint-table-ragged = 空格子也要写上；格子里的竖线写\|
table-cell = 这一格有{ $characters }字，超过{ $most }字的不宜排进表格
    .sheet = 第{ $row }行有一格{ $characters }字，超过{ $most }字的不宜排进表格
hint-table-cell = 请移到表格前后，写成一段
table-large = 表格有{ $found }行，最多{ $most }行
    .columns = 表格有{ $found }栏，最多{ $most }栏
table-merge = “{ $mark }”要并入的那一格不存在
    .edge = “{ $mark }”要并入的那一格不存在
    .shape = 用“{ $mark }”合并的几格拼不成长方形
    .sheet = 表格文件里合并的单元格互相重叠，在第{ $row }行：“{ $text }”
hint-table-columns = 删去几栏，或把行和栏对调
hint-table-merge = <并入左边一格，^并入上面一格；要印这个符号本身就写\<或\^
hint-unmerge = 在Excel或WPS里取消合并，或者把数值复制到新表
hint-table-rows = 请分成几个表格
empty-sheet = { $file }的工作表是空的
hint-empty-sheet = 请写明表格所在的工作表：{ "{" }file: hours.xlsx, sheet: 表1{ "}" }
unreadable-sheet = { $file }打不开，不是完好的表格文件
    .old = { $file }是旧格式的表格（.xls）
    .large = { $file }太大，报纸上排不下这样的表格
    .sheet = { $file }里没有工作表“{ $sheet }”
    .hidden = { $file }里的工作表都隐藏了
    .formula = { $file }的{ $cell }格是公式，文件里没有存它的结果
    .far = { $file }里离表格很远的{ $cell }格还有内容
    .quotes = { $file }里有引号没有配对，或者夹在数值中间
hint-save-xlsx = 用Excel或WPS打开，另存为.xlsx
hint-copy-sheet = 只把要用的表格复制到新文件里
hint-far-cell = 是多余的就删掉；否则只把要用的表格复制到新文件里
hint-csv-quotes = 用Excel或WPS再存一次CSV，或存成.xlsx
hint-csv-ragged = 每行的格数要和第一行一样；数值里有逗号的，用引号括起来
sheet-hidden = { $file }里隐藏的{ $rows ->
        [0] {""}
       *[other] { $rows }行
    }{ $both ->
        [1] 、
       *[0] {""}
    }{ $columns ->
        [0] {""}
       *[other] { $columns }列
    }没有排
hint-sheets = 有这些工作表：{ $names }
hint-unhide = 写明工作表的名称，或取消隐藏后再存盘
hint-save-values = 用Excel或WPS打开再存一次盘，结果就存进去了
folded-body = “body:”后面少了|，正文各行连成了一段
markdown-list = 列表
markdown-code = 代码
markdown-fence = 代码块
web-page = { $file }是网页，不是纯文本
hint-copy-from-browser = 请从浏览器里复制文字，存成纯文本文件
markdown-rule = 横线
markdown-picture = 图片
markdown-link = 链接
markdown-nested-note = 编者按里的编者按
markdown-other = 别的标记
markdown-underline = 标题或表格的下划线
markdown-heading-space = 少了空格的标题
markdown-definition = 链接定义
markdown-rank = 别的级别的标题
markdown-heading = 标题
markdown-in-note = 编者按里的{ $what }
hint-escape = 要照原样印出，前面加\
hint-list = 每一点写成一段；要照原样印出，前面加\
hint-code-blanks = 去掉行首的空格
hint-fence = 去掉```或~~~
hint-backtick = 去掉`；要照原样印出，前面加\
hint-rule = 线条由主题模板画；要照原样印出，前面加\
hint-photos = 写在稿件的photos:下面，附上图片说明
hint-link = 纸上没有链接，网址照文字写；要照原样印出，前面加\
hint-one-note = 一个>就够了
hint-subhead = 分题以“## ”开头；要照原样印出，前面加\
hint-heading-space = 请写“## { $text }”；要照原样印出，前面加\
hint-address-text = 网址照文字写；要照原样印出，前面加\
hint-note-headings = 编者按里没有标题
hint-write-or-delete = 写上文字，或删掉这一行
hint-underscore = 楷体写*……*，黑体写**……**；要印出下划线请写\_
hint-body = 请写body: |，下面各段缩进，不加短横
hint-folded-body = 请写body: |，正文从下一行写起，一行就是一段

# Stories and pages.
empty-body = 这篇稿件既没有正文也没有图片
no-headline = 这篇稿件没有标题（headline）
portrait-alone = 作者头像排在署名旁边，这篇稿件没有署名
empty-page = 这一版什么也没有
unknown-story = 本版没有稿件号为“{ $id }”的稿件
    .issue = 本期没有稿件号为“{ $id }”的稿件
duplicate-id = 稿件号“{ $id }”已被第{ $line }行的稿件用了
    .file = “{ $file }”在第{ $line }行已经列过
ad-unclear = 广告的尺寸没有写清
hint-write-body = 在body: |下面写正文，或删掉这篇稿件
hint-write-below = 在第二行---下面写正文，或不列这篇稿件
hint-write-headline = 请写headline: ……
hint-portrait-byline = 补上byline: 写明是谁；或者把图片写到photos:下面
hint-empty-page = 写上lead、stories或briefs，或删掉这一版
hint-own-id = 每篇稿件用各自的稿件号
hint-list-once = 只列一次

# Stories in files.
kind-lead = 稿件、稿件的文件名，或本版一篇稿件的稿件号
front-open = 稿件的字段从这里开始，却没有写到哪里为止
    .dashes = “{ $text }”像是字段上面的那一行，应当是三个半角连字符
    .bare = 文件开头就是字段{ $key }，但没有标明是字段，会当作正文印出来
hint-front-open = 在最后一个字段下面另写一行---（三个半角连字符），再往下是正文
hint-three-hyphens = 用纯文本编辑软件写半角的---
hint-front-matter = 字段上面、下面各写一行---（三个半角连字符）
body-twice = 字段里写了正文，下面又有正文
hint-body-below = 只留一处
place-unused = 本版自己列了稿件，这里的{ $field }不起作用
story-unlisted = 稿单里没有{ $files }{ $more ->
        [0] {""}
       *[other] 等{ $count }个文件
    }，不会登出
hint-list-it = 要登就列到stories:里相应的位置；不登就移出这个文件夹

# The publication.
record-publication = 报刊
record-numbering = 期号推算
record-numbered-from = 起算期
publication-name = 没有读“{ $file }”：各期共有的内容要写在publication.yaml里
hint-rename = 改名为{ $name }；系统可能藏起了.txt一类的扩展名
not-an-issue = “{ $file }”不是一期
    .paper = “{ $file }”是整份报纸，不是其中一期
    .story = “{ $file }”是稿件，不是一期
hint-issues = 请写一期的文件夹：{ $names }
kind-rhythm = { $words }之一，或列出星期几
numbering-before = { $date }早于起算的{ $start }，推算不出期号
number-disagrees = { $field }写的是{ $stated }，按日期推算应是{ $number }
hint-numbering-at = 期号按{ $file }第{ $line }行的规则推算（from、every、skip）
off-day = { $date }不是出报日，按第{ $number }期计
hint-ad-unclear = 请写size: [80mm, 60mm]（宽、高），或者columns:和lines:都写

# Addresses.
wrong-url = 手机打不开“{ $text }”
    .character = “{ $text }”里有网址不能用的字符
    .short = “{ $text }”没有写完
    .web = “{ $text }”不是网址
    .website = “{ $text }”里没有网站名
    .dots = “{ $text }”不是完整的网址
    .marks = “{ $text }”里有中文标点
    .foreign = “{ $text }”里有网址不能用的字
    .telephones = “{ $text }”里有些手机认不出的字
url-too-long = 网址有{ $length }个字符，印得清楚的二维码最多放{ $most }个
hint-copy-address = 请重新复制网址
hint-url-schemes = 开头应是{ $schemes }
hint-whole-address = 请写全
hint-example-address = 请写全，如https://www.example.cn/page
hint-in-full = 请写全
hint-half-width-address = 网址只用半角标点
hint-from-browser = 请从浏览器地址栏里复制
hint-short-link = 改用短链接，或删去“?”后面用不着的部分

# Files and pictures.
no-such-file = 找不到“{ $text }”这个文件
    .missing = 这里没有写文件名
    .impossible = “{ $text }”不能作文件名
    .folder = “{ $text }”是文件夹，不是文件
outside-folder = “{ $text }”不在本期文件夹里，只读本期文件夹里的文件
    .paper = “{ $text }”不在publication.yaml的文件夹里，只读那个文件夹里的文件
    .web = 这是网上的地址，只读本期文件夹里的文件
    .absolute = “{ $text }”是这台电脑上的路径，换一台就找不到：文件要放在本期文件夹里
bad-picture = “{ $file }”不是图片，只是名字像
    .drawing = “{ $file }”没有写明尺寸
    .empty = “{ $file }”是空文件
    .damaged = “{ $file }”像是图片，但已损坏
    .cut-off = “{ $file }”不完整，缺了末尾
broken-profile = “{ $file }”的颜色特性文件已损坏或与色彩模式不符，按没有特性文件印刷（RGB当作sRGB）
picture-kind = “{ $file }”是{ $kind }，不能用来印刷
picture-gif = GIF图片
picture-bmp = BMP图片
picture-photoshop = Photoshop文件
picture-heic = 苹果手机拍的HEIC照片
picture-heif = HEIF照片
picture-avif = AVIF图片
picture-film = 视频文件
picture-jpeg-2000 = JPEG 2000图片
picture-jpeg-xl = JPEG XL图片
picture-big-tiff = BigTIFF图片
picture-postscript = EPS（PostScript）文件
picture-zip = zip、Word或WPS文件
picture-doc = 旧版Word文件
picture-shape = “{ $file }”有{ $width }×{ $height }像素：版面上没有这样细长的位置
hint-crop-picture = 请裁到要用的部分
picture-too-large = “{ $file }”有{ $width }×{ $height }像素（{ $millions }百万像素），超过可用的{ $most }百万像素
hint-export = 请导出为JPEG、PNG或TIFF
hint-take-out = 请把里面的图片取出来，导出为JPEG、PNG或TIFF
hint-heic = 请导出为JPEG、PNG或TIFF；或把苹果手机的相机格式设为“兼容性最佳”
hint-copy-file = 把“{ $file }”复制到本期文件夹，只写文件夹里的文件名
hint-save-there = 把文件存到那里，写上文件名
hint-slashes = 文件夹之间用/：{ $file }
hint-save-again = 用看图软件打开，重新保存
hint-copy-again = 从原处重新复制
hint-picture-kinds = 需要JPEG、PNG、TIFF、WebP、SVG或PDF
hint-still = 请截取一帧，存成JPEG或PNG
hint-smaller-picture = 请缩小：四开整版只要3250×4600像素
bad-artwork = “{ $file }”已损坏，不能当PDF读
    .encrypted = “{ $file }”加了密
    .layers = “{ $file }”里有关闭的图层，排进版面会全印出来
    .pages = “{ $file }”有{ $pages }页，只能排一页
    .size = “{ $file }”有{ $width }×{ $height }毫米，报纸上没有这样的版位
    .time = “{ $file }”读起来太费时间
    .memory = “{ $file }”读起来太占内存
    .crash = 读“{ $file }”的程序崩溃了
hint-artwork-again = 请对方重新导出PDF/X-1a
hint-artwork-unlocked = 请对方去掉密码和使用限制，重新保存
hint-artwork-layers = 请对方删掉不要的图层，把其余的合并
hint-artwork-one-page = 请把要用的那一页单独存成文件
hint-artwork-size = 请对方按版位的尺寸做
no-trim-box = “{ $file }”没有成品框（TrimBox），按整页排进版位
hint-trim-box = 文件如果带出血或裁切标记，请对方重新导出，带上成品框（PDF/X-1a都有）
hint-drawing-box = 请在绘图软件里给出宽和高，或viewBox

# Themes.
unknown-theme = 没有叫“{ $theme }”的主题模板
    .no-file = “{ $theme }”不是主题模板，里面没有theme.yaml
    .no-folder = “{ $theme }”不是主题模板，没有这个文件夹
no-templates = 主题模板“{ $theme }”没有templates/文件夹
theme-circle = 主题模板不能循环继承：{ $chain }
page-size = 天头地脚占满了整个版面
grid = 版心比版面宽：{ $columns }栏，每栏{ $measure }字×{ NUMBER($size, maximumFractionDigits: 2) }点，共{ NUMBER($width, minimumFractionDigits: 1, maximumFractionDigits: 1) }毫米，版面只有{ NUMBER($page_width, minimumFractionDigits: 1, maximumFractionDigits: 1) }毫米
    .pitch = 行距{ NUMBER($pitch, maximumFractionDigits: 2) }点比字高（{ NUMBER($size, maximumFractionDigits: 2) }点）还小
    .inner = 订口留{ NUMBER($inner, minimumFractionDigits: 1, maximumFractionDigits: 1) }毫米，版心另一边就超出裁切线{ NUMBER($over, minimumFractionDigits: 1, maximumFractionDigits: 1) }毫米
    .no-line = 版面上连一行也排不下
unobeyed-style = 样式“{ $style }”的各行都排在行格上，leading不起作用
    .place = 没有文字用样式“{ $style }”来排
    .stretch = “{ $style }”不是标题的样式，字不能压扁拉长
style-over-pitch = 样式“{ $style }”的字号{ NUMBER($size, maximumFractionDigits: 2) }点大于行距{ NUMBER($pitch, maximumFractionDigits: 2) }点，上下两行会叠在一起
    .ruby = 行距{ NUMBER($pitch, maximumFractionDigits: 2) }点，行间排不下{ NUMBER($size, maximumFractionDigits: 2) }点的注音（样式“{ $style }”）
hint-narrower-inner = inner至多{ NUMBER($most, minimumFractionDigits: 1, maximumFractionDigits: 1) }毫米，或把版心缩窄
hint-no-larger = 至多{ NUMBER($pitch, maximumFractionDigits: 2) }点，或把grid的pitch加大
hint-no-stretch = 请删去stretch；只有headline、kicker、deck、byline、column、standing-head、subhead和box-head能用
hint-on-grid = 请删去leading；行距由grid的pitch决定（caption、note、list、footnotes、names、verse、letter、table、box-text、pull-quote和quote-source可以另定）
hint-style-of-all = 请写{ $kind }：排在哪里都用这一种样式
unknown-face = 没有叫“{ $family }”的字体
    .italic = 字体“{ $family }”只有斜体
    .role = 样式“{ $style }”用了字体“{ $face }”，faces:里没有它
wrong-colour = “{ $text }”不是印刷四色
    .list = 这不是印刷四色
    .ink = 一种油墨不能超过100%，这里是{ NUMBER($ink, maximumFractionDigits: 2) }
wrong-ink = “{ $text }”不是主题模板的颜色
wrong-rule = “{ $text }”不是线条
unknown-ink = colors:里没有“{ $ink }”这个颜色
hint-ink = 写colors:里的颜色名，可加成数：red、red 12%；k是黑，paper是纸白，section是本版栏目的颜色
hint-rule-weight = 先写粗细；不是黑色实线的，再写solid、double、dashed、dotted（实线、双线、虚线、点线）和颜色：“.4pt”“1.5pt red”“.3pt dotted k 60%”
kind-ink = 颜色名，如red或red 12%
kind-rule = 线条，如.4pt或1.5pt red，或none
kind-inset = 一个数，或行数和字数：[1, 2]
known-inks = 颜色
record-look = 外观
page-template = 这里rows和columns并列了
    .several = 一个版位只写一个名字和它的说明，这里有{ $count }个：{ $keys }
    .bounds = min_lines是{ $least }，比max_lines（{ $most }）还大
    .high = “{ $template }”里固定高度的部分要{ $lines }行，一版只有{ $rows }行
    .wide = “{ $template }”里有一处要占{ $columns }栏，那里只有{ $width }栏
    .spans = “{ $template }”里各部分的栏数是{ $spans }，可分的有{ $width }栏
unknown-slot = “{ $slot }”不是版面上能放的东西
hint-looked-at = 找过的地方：{ $folder }
hint-own-theme = 自己的文件夹请写./文件夹名
hint-extend-base = 请继承一个有该文件夹的主题模板：extends: base
hint-take-extends = 去掉其中一个extends:
hint-pitch = 行距是从基线到基线的距离
hint-narrower-grid = 减少栏数、缩窄栏宽或用小一些的字号
hint-sizes = 几种字号写sizes: [42pt, 36pt]，从理想的到最小的；只有一种写size:
hint-inks = 请写四种油墨的百分数：cmyk(0, 95, 90, 10)
hint-inks-not-light = 印刷用油墨，不用屏幕色：大致是{ $inks }
bad-spot = “{ $name }”不能当专色名
    .process = “{ $name }”是四色之一，不是专色
hint-spot-name = 请写印厂对这种墨的叫法，不要超过40个字：PANTONE 185 C
hint-spot-process = 请写四色：cmyk(0, 95, 90, 10)
hint-slots = 可用的版位：{ $slots }
hint-rows-in-columns = 把一个放进另一个里：rows: [{"{"}columns: [lead, briefs]{"}"}]
hint-one-slot = 请写{"{"}{ $slot }: {"{"}……{"}"}{"}"}，说明写在里面
hint-branch = 请写{ $branch }: [lead, briefs]
hint-option = 选项是一个词，后面跟一个词或数
hint-smaller-part = 改小其中一个，或不写它的lines:
hint-span-each = 每个?至少要一栏
hint-span-sum = 各span之和应为{ $width }，可以有一个不写

# 版本记录和有关规定
kind-staff = 职务和姓名，如{"{"}责任编辑: ……, 美编: ……{"}"}
hint-dates = 写一天：2020-06-08；写一个月：2020-06；几天合一期：2020-06-08/2020-06-14
hint-double-number = 合刊写两个期号，小的在前：5-6
hint-total = 写number: { $number }，另起一行写total: { $total }
imprint-missing = 公开发行的报纸必须印{ $field }，还没有填
    .public = 公开发行的报纸必须印{ $field }，还没有填
    .internal = 内部资料必须印{ $field }，还没有填
hint-imprint = 在imprint:下面写{ $field }: { $example }
hint-total-number = 在number: { NUMBER($number, useGrouping: 0) }旁边写total:和从创刊算起的总期号
internal-field = 内部资料不得有{ $field }
internal-registration = “{ $text }”是公开发行的刊号，内部资料应印准印证编号
internal-name = 内部资料不得称“报”“刊”“杂志”，不能叫“{ $text }”
internal-word = 内部资料不得自称“{ $word }”，现有{ $count }处
internal-ad = 内部资料不得刊登广告：“{ $file }”
hint-leave-out = 请删去
hint-instead = 改用“{ $word }”之类的说法，或删去
hint-permit = 照准印证上的编号写
hint-internal-name = 改称“通讯”“简讯”“资料”等；如有刊号，在“imprint:”下面写“kind: public”
hint-internal-ad = 请撤下；公益广告可写在fillers:里，或作为图片刊登

full-page = 整版的图片要独占一版
    .caption = 整版的图片没有地方排图片说明和署名
hint-full-page = 另起一版，只写这一则广告或这一张图片
hint-full-caption = 写在别的版与它有关的稿件旁边
record-press = 印刷
record-spot = 专色
kind-press = 印刷条件的名称，或condition、files、scheme三项
spread-place = 跨版的图要从左页排起，右边还有一版；第{ $number }版不行
    .odd = 跨版的图要从左页（双数版）排起，第{ $number }版是右页
    .last = 第{ $number }版是末版，右边没有版面
    .taken = 第{ $number }版右边一版另有内容，图跨不过去
    .several = 第{ $number }版只能有一幅图跨版
    .group = 组图不能跨版（第{ $number }版）
hint-spread = 排到双数版上；整版跨版时，右边一版只写section，不排别的
hint-spread-group = 先拼成一张图，或不写spread:
serial-part = { $name }连载之{ $number }
serial-goes-on = （未完待续）
    .last = （全文完）
note-label = 编者按：
    .behind = 编后：

# 语言文字。
kind-tongue = 语言，如zh-Hans、zh-Hant-HK、en
unknown-language = { $name }写的“{ $text }”不是已知的语言
    .alone = “{ $text }”的词语可以夹在中文里，{ $name }不能用它排整篇
hint-languages = 可以写{ $names }等
hint-language-within = 不写lang:，在文中标出这些词：[词]{"{"}lang=ug{"}"}

# 复合字体。
record-face-part = 复合字体的一部分
record-composite = 复合字体
kind-face-part = 字体名或一组字段
