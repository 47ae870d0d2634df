# Font files.
unknown-weight = { $family }没有字重{ $weight }
web-font = { $file }是网页用的压缩字体
bad-font = { $file }不是可用的字体：{ $fault }
font-twice = { $family } { $weight }在{ $other }里有，在{ $file }里又有
variable-font = { $file }是可变字体
italic-font = { $file }是斜体：字体只按字体名和字重区分
font-cids = { $file }的CID与字形序号不一致，有些程序会印成空白
hint-weights = { $family }的字重有：{ $weights }
hint-unpack = 请解压成.otf或.ttf
hint-static = 请为用到的每种字重各做一个静态字体
hint-number-cids = 请让CID与字形序号一致，fonts/build.py就是这样做的
known-fonts = 字体
font-unreadable = 读不出来
font-other = 不是OpenType或TrueType字体
