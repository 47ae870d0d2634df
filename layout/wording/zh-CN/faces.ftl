# Font files.
nearest-weight = { $family }用的是字重{ $weight }，它有的字重里最接近的；另要字重的样式：{ $styles }
style-weight = { $style }（{ $weight }）
web-font = { $file }是网页用的压缩字体
bad-font = { $file }不是可用的字体：{ $fault }
font-twice = { $family } { $weight }在{ $other }里有，在{ $file }里又有
variable-font = { $file }是可变字体
hint-unpack = 请解压成.otf或.ttf
hint-static = 请为用到的每种字重各做一个静态字体
known-fonts = 字体
font-unreadable = 读不出来
font-type1 = 是Type 1字体，量不出字宽
hint-opentype = 换成.otf：向字体商要，或用字体编辑软件转换
hint-font-anew = 从原处重新复制，或从fonts/里拿走
hint-font-twice = 拿走一个；其中一个若是斜体或别的字重，是文件里没有写明，请向字体商换一份
hint-italic-upright = 把它的正体也放进fonts/
font-other = 不是OpenType或TrueType字体

# 复合字体。
face-without = “{ $family }”里没有西文字母
    .digits = “{ $family }”里没有数字
    .han = “{ $family }”里既没有汉字也没有西文字母
hint-face-without = 换成有这些字的字体，或删去这一行
no-italic = “{ $family }”没有斜体，西文的强调只能用楷体里的字母排
hint-italic = 把它的斜体也放进fonts/
upright-italic = “{ $family }”的斜体并不斜，西文的强调看不出来
hint-upright-italic = 在fonts/里换上它真正的斜体；没有就拿走这个文件，改用楷体强调
