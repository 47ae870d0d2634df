# Lines of text.
overfull-line = the line “{ $line }” is wider than its measure{ $more ->
        [0] {""}
       *[other] , and { $more } more like it
    }
forbidden-break = the line “{ $line }” ends where no line may, for want of room{ $more ->
        [0] {""}
       *[other] , and { $more } more like it
    }
underfull-line = nothing in the line “{ $line }” can be spaced to fill its measure{ $more ->
        [0] {""}
       *[other] , and { $more } more like it
    }
loose-line = the characters of the line “{ $line }” stand more than half an em apart to fill it{ $more ->
        [0] {""}
       *[other] , and { $more } more like it
    }
hint-smaller-or-wider = set it smaller or wider
hint-reword = reword it
hint-part-word = write the word or number shorter, or so that it can be parted: with spaces, with commas of thousands; or set it wider
