# How any format is read: what may stand in a field, and what is wrong with what stands there.

# What a field is called in a sentence.
field = “{ $name }”（{ $term }）
name = “{ $name }”
an-item = { $field }里的一项
the-file = 整个文件

# What stands there.
what-group = 一组字段
what-list = { $count }项的列表
    .empty = 空列表
what-text = 一段文字

# What is needed.
kind-list = 列表
kind-map = 一组自定名字的字段
kind-group = 一组字段（{ $names }……）
kind-word = { $words }之一
kind-whole = { $least }到{ $most }的整数
    .least = 不小于{ $least }的整数
kind-number = { $least }到{ $most }的数
kind-flag = 是或否
kind-date = 日期
kind-length = 9pt、275mm这样的长度
kind-name = 名字
kind-text = 文字

unknown-key = { $record }里没有“{ $key }”这个字段
    .bare = 没有“{ $key }”这个字段
    .slot = 版位不认识“{ $key }”
missing-key = { $record }缺少{ $field }
    .empty = { $field }空着，{ $record }不能没有它
    .item = { $name }至少要有{ $least }项
    .template = 主题模板至少要有一种版式
    .profile = 换了ICC特性文件，旁边还要写它自己的identifier（印刷条件标识）
duplicate-key = “{ $key }”写了两次，第{ $line }行已经有了
    .spellings = “{ $key }”和“{ $other }”是同一个字段
    .sizes = size和sizes说的是同一件事
    .setting = { $field }在setting:下面又写了一次
wrong-type = { $name }这里是{ $found }，应当是{ $wanted }
    .nothing = { $name }空着，应当是{ $wanted }
    .key = 字段名必须是一个词
    .theme = theme.yaml必须是一组字段：title、page、grid……
wrong-number = { $name }要填整数，不能写“{ $text }”
    .decimal = { $name }要填数，不能写“{ $text }”
    .range = { $name }应在{ $least }到{ $most }之间，不能是{ $text }
    .least = { $name }不能小于{ $least }，这里是{ $text }
    .order = “{ $text }”的第二个数应当更大
    .autospace = autospace_min、autospace、autospace_max应当依次不减，这里是{ $numbers }
wrong-length = “{ $text }”不是长度：要写数和单位，如9pt、275mm
    .bare = “{ $text }”不是长度：数后面要有单位（是{ $text }mm还是{ $text }pt？）
    .unit = “{ $unit }”不是长度单位，请用pt、mm、cm、in或pc
    .positive = { $name }必须大于0，不能是{ $text }
    .negative = { $name }不能小于0，这里是{ $text }
wrong-date = “{ $text }”不是日期
    .calendar = 日历上没有{ $text }这一天
    .written = 日期“{ $text }”的写法不对
    .order = “{ $text }”的第一天应在最后一天之前
unknown-word = { $name }不能填“{ $text }”
    .flag = { $name }只能填是或否，不能填“{ $text }”
    .pattern = { $name }要填{ $wanted }，不能填“{ $text }”
and-more = [{ $code }]还有{ $count }处，不再一一列出

# What to do about it.
hint-did-you-mean = 是不是想写“{ $name }”？
hint-known = 这里可用的{ $what }：{ $names }
known-fields = 字段
known-words = 词
known-options = 选项
known-conditions = 印刷条件
hint-write = 请写“{ $text }”
    .bare = 请写{ $text }
hint-begin-from-theme = 或从现成的主题模板改起：extends: base
hint-photo-inks = 照片只用四色（没有四色的用黑）印；要用专色的图，做成带专色的PDF或SVG，当广告排
hint-digits = 只写数字：{ $text }
hint-date = 请按年-月-日写：2020-06-08
hint-last-day = 这个月的最后一天是{ $date }
hint-braces = 以{"{"}或[开头的文字要加引号
hint-dash-space = 请写“- ……”，短横后面空一格
hint-dashes = 每项另起一行，行首写“- ”
hint-wide-spaces = 把前面的全角空格换成半角空格
hint-keep-one = 只留一个

# Templates' options and printing conditions.
unknown-option = 版位“{ $slot }”没有“{ $option }”这个选项
    .branch = rows和columns没有“{ $option }”这个选项
option-value = 选项“{ $option }”不能填“{ $value }”
masthead-lines = 版式没有写报头占几行
hint-masthead-lines = 写成{ $example }
hint-frame-artwork = 广告的边框请画在广告图里
unknown-look = 主题模板里没有“{ $look }”这种外观
hint-declare-look = 或在theme.yaml的looks:里写明：“{ $look }: {"{"}border: .4pt{"}"}”
known-looks = 外观
hint-may-be = 可填{ $wanted }
bad-value = { $fault }
unknown-press = 没有叫“{ $name }”的印刷条件
    .circle = 印刷条件“{ $name }”绕回来继承了自己
bad-press = 这个印刷条件文件读不出来：{ $reason }
    .encoding = 这个印刷条件文件不是UTF-8编码
    .syntax = 这里不合TOML的写法：应当是“字段名 = 值”，文字加引号
missing-profile = ICC特性文件{ $file }读不出来：{ $reason }
bad-profile = { $file }不是ICC特性文件
    .space = { $file }不是CMYK输出设备的特性文件（它的色彩空间是{ $space }）
    .intent = { $file }里没有按“{ $intent }”分色的数据
hint-other-intent = 把intent:写成{ $names }，或向印厂要各种再现意图齐全的特性文件
hint-identifier = 印厂知道特性数据的名称；印厂自有的，随便起个名字就行
hint-ask-profile = 请向印厂要它那台印刷机和纸张的ICC特性文件
record-condition = 印刷条件
record-ink = 总墨量
record-ppi = 分辨率
record-text = 最小文字
record-rule = 最细线条
record-qr = 二维码
kind-profile = 放在同一文件夹里的ICC特性文件名
kind-file-pattern = 文件名的写法，例如{"{name}-{date:%Y%m%d}-A{page:02}.pdf"}
bad-file-pattern = { $name }里的“{ $text }”：不能这样写
    .brace = { $name }里的“{ $text }”：花括号不成对
    .folder = { $name }里的“{ $text }”不能作文件名：不能有/ \ : * ? " < > |，也不能以点开头
    .pdf = { $name }里的“{ $text }”：文件名要以.pdf结尾
    .part = { $name }里的“{ $text }”不是文件名里可以写的项目
    .form = { $name }里的“{ $text }”：这一项不能这样写
    .both = { $name }里的“{ $text }”又写版次又写印张：只能选一样
hint-file-pattern = 数字写{"{page:02}"}；日期用%Y、%y、%m、%d，写{"{date:%Y%m%d}"}
hint-deliver-to = 文件夹写在“layout deliver --to”后面
known-parts = 可写的项目
