# Lines of text.
overfull-line = the line “{ $line }” is wider than its measure{ $more ->
        [0] {""}
       *[other] , and { $more } more of its lines
    }
forbidden-break = the line “{ $line }” ends where no line may, for want of room{ $more ->
        [0] {""}
       *[other] , and { $more } more of its lines
    }
underfull-line = nothing in the line “{ $line }” can be spaced to fill its measure{ $more ->
        [0] {""}
       *[other] , and { $more } more of its lines
    }
loose-line = the characters of the line “{ $line }” stand more than half an em apart to fill it{ $more ->
        [0] {""}
       *[other] , and { $more } more of its lines
    }
hint-smaller-or-wider = set it smaller or wider
hint-reword = reword it
