# 制版：样式表、图片和矢量图、排印、print.pdf和screen.pdf、拼版。

# 样式表
unreadable-style = { $file }无法读取
    .large = { $file }超过{ $most } kB
    .deep = { $file }里括号套得过深，超过{ $most }层
unknown-style = “{ $declaration }”不起作用：{ $reason }
    .other = WeasyPrint：{ $message }
style-unknown-property = 没有这个属性
style-invalid-value = 属性值不对
style-not-for-print = 这个属性不用于印刷
bad-style = 这里不是有效的CSS
forbidden-style = 主题模板的样式表里不能写{ $rule }
unprintable-style = { $property }印不出来
    .sunken = 凹凸效果的边框印不出来
shadow = 模糊的阴影印不出来
gradient = 渐变印不出来
rgb-colour = { $colour }是屏幕颜色，不是油墨
hint-same-rule = 同样受影响的还有：{ $names }
hint-supported-css = 请查WeasyPrint支持哪些CSS
hint-draw-effect = 请把效果做进图片里
hint-mix-inks = 请自行调成主题模板里的一种油墨颜色
hint-cut-picture = 请直接裁切图片
hint-no-import = 请在theme.yaml里用extends:继承另一个主题模板，或把规则写在这里
hint-no-font-face = 请把字体放进主题模板的fonts/文件夹，直接写字体名
hint-no-profile-rule = 印刷条件自带ICC特性文件，请在theme.yaml里用press:指定
hint-no-blur = 请去掉模糊（box-shadow: 1pt 1pt device-cmyk(0 0 0 .3)），或做进图片里
hint-solid-border = 请改用solid
hint-solid-tint = 请改用平网，或在theme.yaml的looks里写gradient，或做成图片：url({ $scheme }:picture.png)
hint-write-inks = 请改写成油墨，大致是{ $inks }，最好用theme.yaml里定义的颜色

# 版面上可以用的文件
forbidden-url = 版面上不能引用“{ $address }”
    .page = 版面引用了{ $address }，这种地址不会读取
    .outside = “{ $file }”不在主题模板文件夹里
    .kind = “{ $file }”不是版面能用的文件（可用：{ $kinds }）
    .drawing = { $file }引用了{ $address }，这种地址不会读取
    .nothing = 这里不能读取任何文件：{ $address }
forbidden-link = 链接指向“{ $address }”，会在读者电脑上运行程序或打开文件
file-too-large = “{ $file }”超过{ $megabytes } MB
missing-file = 主题模板文件夹里没有“{ $file }”
unknown-picture = 版面引用了没有排上版的图片“{ $picture }”
hint-theme-url = 请把文件放进主题模板文件夹，写成url({ $scheme }:{ $file })
hint-theme-file = 请把文件放进主题模板文件夹，写成{ $scheme }:文件名
hint-copy-into-theme = 请把文件放进主题模板文件夹
hint-placed-pictures = 模板只能用传给它的图片

# 图片
unreadable-picture = { $file }无法读取
    .damaged = { $file }已损坏
    .half = { $file }有一部分缺失
    .profile = { $file }里的ICC特性文件无法读取
    .entities = { $file }里声明了实体
    .size = { $file }没有写明大小
not-a-picture = { $file }不是能读取的图片
    .svg = { $file }不是能读取的SVG：第{ $line }行第{ $column }列有错
    .xml = { $file }是XML，但不是SVG
invisible-picture = { $file }整幅透明，印出来什么也没有
    .white = { $file }整幅空白，印出来什么也没有
several-pictures = { $file }里有好几张图
too-many-pixels = { $file }超过{ $millions }00万像素
low-ppi = { $file }在版面上只有{ $ppi } ppi，{ $condition }不收低于{ $wanted } ppi的图片
    .few = { $file }在版面上只有{ $ppi } ppi，{ $condition }要求{ $wanted } ppi
ad-shape = { $file }的宽是高的{ $own }倍，版位（{ $width }×{ $height }毫米）却是{ $place }倍：图会被拉变形
hint-ad-shape = 请按版位重做成品图，或把版位改成{ $height }毫米高，或写fit: contain整幅放入（四周留白）
hint-save-picture-as = 请另存为{ $formats }或SVG
hint-save-picture-again = 请用图片软件打开，重新保存
hint-save-picture-smaller = 请缩小后再保存
hint-save-one-picture = 请把要用的那一张单独存成文件
hint-save-with-srgb = 请用sRGB重新保存，或去掉特性文件
hint-larger-original = 缩到{ $width }毫米宽就有{ $ppi } ppi；请换大图，或排小一些
unplaceable-artwork = { $file }已损坏，不能排进版面
    .time = { $file }处理起来太费时间
    .memory = { $file }处理起来太占内存
    .crash = 处理{ $file }的程序崩溃了
ad-scale = { $file }是按{ $width }×{ $height }毫米做的，现在按{ $percent }%印
hint-ad-scale = 请对方按{ $width }×{ $height }毫米做，或改订它原来的版位
hint-artwork-simpler = 请对方把特效和图案转成图片，重新导出
hint-ask-client = 请找{ $client }

# 矢量图
unprintable-drawing = { $file }里有{ $kind }，印不出来
    .transparent = { $file }里有透明效果，{ $level }不允许
drawn-text = 文字（字体会和原来的不一样）
hint-outline-text = 请对方把文字转成曲线
drawn-script = 脚本
drawn-foreign-content = 外来内容
drawn-pixels = 像素图片
drawn-filter = 滤镜
drawn-mask = 蒙版
drawn-animation = 动画
drawn-gradient = 渐变
drawn-pattern = 图案填充
drawn-blending = 混合模式
drawn-clip = 不是路径的剪切
drawn-unscaled = 不随图缩放的线条（non-scaling-stroke）
drawn-stroke-below = 描边压在填色下面（paint-order）
drawn-variable = CSS变量
drawing-too-large = { $file }超过{ $megabytes } MB
    .elements = { $file }要画的图形超过{ $most }个
hint-plain-svg = 请另存为普通SVG
hint-drawing-size = 请写明viewBox，或width和height
hint-plain-shapes = 请只用实色和简单图形，或另存为PDF、600 ppi以上的PNG
hint-mix-solid = 请把颜色调成实色
hint-simplify-paths = 请简化路径
hint-simplify-drawing = 请简化，或另存为PNG

# 排印
masthead-room = “{ $text }”（{ $field }）排不下，伸到版面外面去了
    .small = “{ $text }”（{ $field }）排不下，字号只剩{ $size }点
    .on = “{ $text }”（{ $field }）排不下，压在“{ $other }”上了
    .code = 二维码“{ $text }”（{ $field }）没有地方放，和别的内容重叠了
hint-draw-field = 在主题模板的报头或报眉里画出它（见docs/theming.md），或删去这段文字
hint-masthead-room = 请缩短一些，或在网页模板里给它多留些地方
    .small = “{ $text }”（{ $field }）排不下，字号只剩{ $size }点
code-too-small = 二维码“{ $text }”太密，一个小格只有{ $module }毫米，手机要{ $least }毫米才认得出
hint-shorter-address = 请换一个短网址
line-broken = 以“{ $line }”开头的文字定好是{ $decided }行，排出来却是{ $set }行
    .missing = 以“{ $line }”开头的几行不在版面上
    .other = “{ $line }”这一行排成了“{ $shown }”
    .twice = “{ $line }”等多印了{ $lines }行
    .order = 文件里“{ $line }”排在“{ $other }”之前，版面上却在其后：screen.pdf的读者会读乱
line-moved = “{ $line }”（{ $style }，共{ $lines }行）比排定的位置偏右{ $amount }点
    .down = “{ $line }”（{ $style }，共{ $lines }行）比排定的位置偏下{ $amount }点
    .end = “{ $line }”（{ $style }，共{ $lines }行）行尾比排定的位置偏右{ $amount }点
    .sideways = “{ $line }”（{ $style }，共{ $lines }处）在竖排的行里不在排定的位置，字躺倒了
line-restyled = “{ $line }”（{ $style }，共{ $lines }处）字号和排定的不一样
    .face = “{ $line }”（{ $style }，共{ $lines }处）字体和排定的不一样
    .glyphs = “{ $line }”（{ $style }，共{ $lines }处）换用了没有量过的字形
    .bent = “{ $line }”（{ $style }，共{ $lines }处）被倾斜、拉伸或翻转了
line-hidden = “{ $line }”（{ $style }，共{ $lines }处）被隐藏或裁掉了
    .missing = “{ $line }”（{ $style }，共{ $lines }行）不在版面上
    .covered = “{ $line }”（{ $style }，共{ $lines }行）被别的东西盖住了
    .struck = “{ $line }”（{ $style }，共{ $lines }行）被线划掉了
    .ground = “{ $line }”（{ $style }，共{ $lines }行）和底色、底图太接近，看不清
text-on-picture = “{ $line }”压在{ $file }上，看不清
    .faint = “{ $line }”压在{ $file }上，不够清楚
text-hidden = “{ $text }”（网页模板里的文字）被裁掉了
    .covered = “{ $text }”（网页模板里的文字）被别的东西盖住了
    .struck = “{ $text }”（网页模板里的文字）被线划掉了
    .ground = “{ $text }”（网页模板里的文字）和底色、底图太接近，看不清
    .on = 网页模板画的“{ $text }”压在“{ $other }”上
    .mirrored = 网页模板画的“{ $text }”是反的（镜像）
faint-text = “{ $line }”（{ $style }，共{ $lines }行）和底色反差太小，读起来吃力
    .drawn = “{ $text }”（网页模板里的文字）和底色反差太小，读起来吃力
picture-hidden = { $file }（{ $picture }）被隐藏或裁掉了
    .missing = { $file }（{ $picture }）不在版面上
    .covered = { $file }（{ $picture }）被别的东西盖住了
rule-hidden = 距左{ $across }毫米、距上{ $down }毫米处的线被盖住了
picture-moved = { $file }（{ $picture }）偏离位置{ $amount }点
picture-turned = { $file }（{ $picture }）被旋转或左右、上下颠倒了
box-moved = 版块“{ $box }”偏离位置{ $amount }点
look-restyled = 版块“{ $box }”的线条、底色与theme.yaml写的不同
    .missing = theme.yaml写了线条、底色的版块“{ $box }”没有画出来
hint-look-in-theme = 线条、底色写在theme.yaml的looks:里，样式表里不要再写
painted-page-size = 版面成了{ $width }×{ $height }毫米，应为{ $decided_width }×{ $decided_height }毫米
page-broken = 应有{ $wanted }版，排出来却是{ $made }版：版上有东西比版面大
    .break = 应有{ $wanted }版，排出来却是{ $made }版：版里有强制分页
    .beside = 应有{ $wanted }版，排出来却是{ $made }版：版的section之外还有东西
    .drawn = 应有{ $wanted }版，主题模板画出了{ $made }版
wrong-face = “{ $text }”会用{ $family }排，而不是{ $wanted }
notdef-glyph = 字体里没有“{ $character }”（{ $code }）
paint-failed = 这一版排印不出来：{ $kind }：{ $message }
    .deep = 这一版排印不出来：元素一层套一层，套得太深
paint-warning = WeasyPrint：{ $message }
cache-unwritable = 缓存文件夹{ $folder }无法写入
hint-text-on-picture = 在主题模板的这个版位写over_panel: yes（垫底），或把标题压到图的另一头（over: top、bottom），或换一幅画面匀净的图
hint-more-contrast = 请加深文字，或减淡底色
hint-leave-seen = 要读的文字、要看的图片放在最上层，颜色要和底色分得开
hint-ornament = 只作装饰的字，在模板里加上aria-hidden="true"
hint-lines-once = 模板里box.texts的每一项只画一次
hint-lines-in-order = 模板要按给出的先后画各框和框里的文字
hint-leave-lines = 主题模板的CSS不能改动已经排好的行
hint-leave-places = 字号、字体和位置写在theme.yaml里，样式表只管颜色和装饰
hint-trim-decides = 请删去样式表里的@page：版面尺寸由theme.yaml的page:决定
hint-too-large-for-page = 主题模板里有东西比版面大：请绝对定位，或裁掉多出的部分
hint-no-breaks = 从主题模板和样式表里删去break-before、break-after和page-break-…：分版已经定好
hint-inside-page = 请放进document.html.j2的<section class="page">里并绝对定位，或者删去
hint-section-a-page = document.html.j2里每一版只画一个<section class="page">
hint-name-family = 请写字库里有的字体，或在后面为这些字再写一个字体
hint-write-otherwise = 请换一种写法，或给主题模板加一个有这个字的字体
hint-less-deep = 主题模板里的元素少套几层，最多几百层
hint-not-paintable = 主题模板的HTML或CSS里有排印不了的内容
hint-known-to-fail = 模板里的渐变、凹凸边框、模糊阴影会造成这种情况
hint-another-cache = 请在LAYOUT_CACHE里另指定一个

# print.pdf和screen.pdf
foreign-colour = 版面用了{ $colour }，不是油墨颜色
transparency = 版面有透明效果（{ $what }），{ $level }不允许
transparent-opacity = 不透明度{ NUMBER($opacity, maximumFractionDigits: 3) }
transparent-mask = 蒙版或混合模式
transparent-picture = 带透明通道的图片
rgb-picture = 版面上有{ $space }图片
no-colour-space = 没有色彩空间的
unknown-content = 版面里有{ $what }，印刷文件不允许
unembeddable-face = 字体{ $face }无法嵌入：{ $fault }
font-no-cff = 不是带CFF轮廓的OpenType字体
font-broken-cff = CFF表已损坏
font-no-glyphs = 读不出字形总数
font-name-charset = CID字体却用了字形名字符集
hint-ink-colours = 主题模板里的颜色都要写成device-cmyk(c m y k)，SVG的fill和stroke也一样
hint-mix-or-x4 = 请调成实色，或把印刷条件的level改为PDF/X-4
hint-place-picture = 请作为本期或主题模板的图片放进来

# 印在裁切线外的文字，以及screen.pdf的书签：用出版物的语言
slug-date = { $year }年{ $month }月{ $day }日 星期{ $weekday ->
        [0] 一
        [1] 二
        [2] 三
        [3] 四
        [4] 五
        [5] 六
       *[6] 日
    }
slug-page = { $number }/{ $pages }版
slug-sheet = 第{ $sheet }张 { $face }
slug-pages = { $pages }版
slug-plates = 共{ $plates }块
sheet-front = 正面
sheet-back = 反面
sheet-tumble = 自翻版
bookmark-page = 第{ $number }版
bookmark-note = 注{ $number }

# 拼版
unknown-scheme = 没有“{ $name }”这种拼版方式
sheet-pages = 文件共{ $pages }版；{ $scheme }要求版数是4的倍数
unequal-pages = 这一版和第1版尺寸不同
    .spread = 这一页是左右两版合成的，却从右页（单数版）排起，两半对不到一起
fold-mark = 第{ $number }折
    .cut = 裁开
scheme-2up-fold = 报纸：每张四版，对折一次，逐张套叠
scheme-4up-fold = 报纸：每张八版，天头相对，折两次
scheme-booklet = 小册子：每张四版，对折，骑马订，裁切
scheme-4up-booklet = 小册子：每张八版，天头相对，骑马订，裁切
hint-schemes = 可用的有：{ $names }
hint-add-pages = 请补{ $pages }版，空白版也可以
