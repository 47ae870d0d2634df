table-wide = The longest words of a table's columns, side by side, are wider than the column of text it stands in.
    .cure = Shorten the cells of the column that the message names, leave a column out, or give the story a wider column.
overset = A story is longer than the room it has, and copyfit has already done what the theme allows.
    .cure = Cut as many characters as the hint says, at the end of the story or anywhere else, or give it more room.
underset = A story is shorter than the room it has: lines stay blank under it (空白).
    .cure = Add about as many characters as the hint says, or a photo, or give it less room.
no-room = A box is too small for the photos of its story, or even for its headline.
    .cure = Give the story more room in the page template, fewer or smaller photos, or take something off the page.
