# 一行行的文字。
overfull-line = “{ $line }”这一行超出行长{ $more ->
        [0] {""}
       *[other] ，另有{ $more }行也是
    }
forbidden-break = 地方太窄，“{ $line }”这一行断在不该断的地方{ $more ->
        [0] {""}
       *[other] ，另有{ $more }行也是
    }
underfull-line = “{ $line }”这一行没有可以拉开的地方，排不满{ $more ->
        [0] {""}
       *[other] ，另有{ $more }行也是
    }
loose-line = “{ $line }”这一行字距拉开超过半个字{ $more ->
        [0] {""}
       *[other] ，另有{ $more }行也是
    }
hint-smaller-or-wider = 缩小字号，或排得宽些
hint-reword = 换个说法
hint-part-word = 这个词或数字改短些，或在能断开的地方加空格、千分位逗号；也可以排得宽些
