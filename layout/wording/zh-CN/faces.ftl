# Font files.
nearest-weight = { $family }用的是字重{ $weight }，它有的字重里最接近的；另要字重的样式：{ $styles }
style-weight = { $style }（{ $weight }）
web-font = { $file }是网页用的压缩字体
bad-font = { $file }不是可用的字体：{ $fault }
font-twice = { $family } { $weight }在{ $other }里有，在{ $file }里又有
variable-font = { $file }是可变字体
italic-font = { $file }是斜体：字体只按字体名和字重区分
hint-unpack = 请解压成.otf或.ttf
hint-static = 请为用到的每种字重各做一个静态字体
known-fonts = 字体
font-unreadable = 读不出来
font-other = 不是OpenType或TrueType字体
