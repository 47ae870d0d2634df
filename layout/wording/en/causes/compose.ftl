overfull-line = Something that may not be broken is wider than its line.
    .cure = Set the text smaller or wider, or let it break.
forbidden-break = The measure is so narrow that a line had to end where clreq allows no break.
    .cure = Set the text smaller or wider.
underfull-line = A line has no gap that may be stretched, such as one inside a web address.
    .cure = Reword the sentence so that another line break falls there.
loose-line = A line could be filled only with gaps of more than half an em.
    .cure = Reword the sentence: a shorter or longer word nearby is enough.
