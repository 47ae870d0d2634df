# What stands where on a page.
unknown-template = page { $number } asks for the template “{ $template }”, which the theme “{ $theme }” does not have
hint-page-templates = its page templates: { $names }; or auto, which plans the page
running-wide = the texts in the margin of page { $number } run into one another: { $texts }
hint-running-wide = say less in it, or take a smaller size for its style
no-place = page { $number }: the template “{ $template }” has no place for { $what }
hint-another-template = choose another template for this page, or template: auto; this one has places for { $slots } only
left-lead = the lead “{ $name }”
left-briefs = the briefs
left-story = the story “{ $name }”
left-photo = the photo { $file }
left-ad = the advertisement { $file }
ad-size = the advertisement { $ad } is wider than the { $columns } columns it has on page { $number }
hint-ad-size = give it more columns in the page template, or a smaller size

# Faults of finished pages.
page-count =
    .odd = { $count } pages: the back of one would stay empty
    .loose = { $count } pages: two of them need a loose leaf; a folded sheet has { $sheet }
hint-page-count = add or drop a page: a sheet has two sides, a folded one { $sheet } pages
stranded-heading = “{ $text }” stands last in column { $column } of “{ $name }” (背题)
    .tier = “{ $text }” stands last in tier { $column } of “{ $name }” (背题)
    .alone = “{ $name }” has no text under it (背题)
widow = “{ $text }”, the last line of a paragraph, stands alone at the top in column { $column } of “{ $name }” (孤行)
    .tier = “{ $text }”, the last line of a paragraph, stands alone at the right of tier { $column } of “{ $name }” (孤行)
runt = “{ $text }” makes a line of its own in column { $column } of “{ $name }” (孤字)
    .tier = “{ $text }” makes a line of its own in tier { $column } of “{ $name }” (孤字)
hint-runt = add or cut a few characters in its paragraph
long-headline = the headline “{ $name }” takes { $lines } lines
hint-long-headline = shorten it to { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }, or move a part into kicker: or deck:
equal-headlines = the headlines of “{ $one }” and “{ $other }” have one size and stand side by side
headlines-touch = the headlines of “{ $one }” and “{ $other }” stand one upon the other (碰题)
hint-headlines = give one of them another width, a box, a photo at its top, or smaller: 1 in the page template
picture-far = the picture “{ $picture }” does not stand beside “{ $name }”, which it belongs to
hint-picture-far = let them be neighbours in the page template, or give the picture to the story, under its photos:
page-cut = the gutter behind column { $column } cuts the whole page in two (通栏断版)
hint-page-cut = let one box span it
page-blank = page { $number } is blank from line { $first } on: { $lines } lines (空白)
hint-page-blank = give it another story, a photo or an advertisement
hint-crop = or let the picture above it fill it: crop: { NUMBER($crop, maximumFractionDigits: 2) } at its slot in the page template, and an original with pixels enough
page-overfull =
    what stands on page { $number } reaches { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    } beyond its foot
hint-page-overfull = take something away, or make boxes of fixed size lower
jump-unmatched = “{ $label }” on page { $here } has no other end on page { $there }

# Pages as text: render --trace.
trace-page = page { $number } “{ $section }” { $template }: { $columns } × { $rows }
trace-cells = columns { $left }–{ $right }, lines { $first }–{ $last }
trace-framed = framed
trace-picture = picture { $key } column { $column }, line { $line }, { $width } × { $height } pt, shows { $crop }
trace-area = { $kind } column { $column }, line { $line }
    .heading = { $kind } column { $column }, { $down } pt down, { $size } pt
trace-fit = { $id } in { $box }: { $lines } lines
trace-over = , { $lines } lines ({ $characters } characters) over
trace-blank = , { $lines } blank
trace-step = ; { $step }

# The eye: what is looked at before a page is signed, see docs/eye.md.
page-short = page { $number } lacks about { $characters } characters
hint-page-short-text = write as much more in “{ $name }” or another story
hint-page-short-photo = or give a photo one column more
hint-page-short-filler = or add a filler, a photo or an advertisement of { $columns } columns × { $lines } lines
hint-advise = or let layout plan --advise try what to write or cut
eye =
    .r1 = a line of the headline { $names } ends inside a word (破词)
    .r2 = the headline { $names } does not turn at its pause
    .r2-unsure = the headline { $names } turns where perhaps no phrase ends
    .r3 = the lines of the headline { $names } are uneven: the shortest is { NUMBER($value, maximumFractionDigits: 2) } of the longest
    .r4 = the headline { $names } fills only { NUMBER($value, maximumFractionDigits: 2) } of its width and leaves a hole at its right
    .r4-edge = a line of the headline { $names } fills { NUMBER($value, maximumFractionDigits: 2) } of its width and runs into the headline beside it
    .r4-lost = the headline { $names } fills only { NUMBER($value, maximumFractionDigits: 2) } of its width, with a hole beside it
    .r5 = the headline { $names } takes { $value } lines, too many for its width
    .r7 = the kicker of { $names } takes { $value } lines
    .r7-size = the kicker or deck of { $names } is { NUMBER($value, maximumFractionDigits: 2) } × as large as its headline: they compete
    .r8 = the headline { $names } does not say what happened, and no kicker or deck does (虚题)
    .r11 = the lead { $names } does not dominate: its headline is only { NUMBER($value, maximumFractionDigits: 2) } × the second
    .r12 = the sizes of the headlines on page { $number } do not follow the order of the stories
    .r14 = headlines side by side, alike in size, are read as one: { $names } (碰题)
    .r14-near = headlines side by side, a few lines apart in height and alike in size, are read as one: { $names }
    .r15 = { $value } headlines stand in a row: { $names }
    .r15-near = { $value } headlines stand in a row, a few lines apart in height: { $names }
    .r16 = only { $value ->
        [one] 1 line
       *[other] { $value } lines
    } of text under the headline { $names } (背题)
    .r16-beside = text of { $names } begins beside its headline, not under it
    .r17 = the gutter behind column { $value } of page { $number } runs from its head down to the advertisements: the page falls into halves
    .r19 = the white under the headings of page { $number } differs by { NUMBER($value, maximumFractionDigits: 1) ->
        [one] 1 line
       *[other] { NUMBER($value, maximumFractionDigits: 1) } lines
    }
    .r20 = the headline { $names } stands as far from what is above it as from its own text
    .r21 = the white between the stories of page { $number } differs by { NUMBER($value, maximumFractionDigits: 1) } lines; most is at column { $column }, line { $line }
    .r21-ad = the white above the advertisement on page { $number }, at column { $column }, line { $line }, is { NUMBER($value, maximumFractionDigits: 1) } lines: more or less than between the stories
    .r21-air = the white above the headlines of page { $number } differs by { NUMBER($value, maximumFractionDigits: 1) } lines; most is at column { $column }, line { $line }
    .r21-level = the headline { $names } stands { NUMBER($value, maximumFractionDigits: 1) ->
        [one] 1 line
       *[other] { NUMBER($value, maximumFractionDigits: 1) } lines
    } lower than the one beside it on page { $number }
    .r22 = white inside page { $number }, from column { $column }, line { $line } on (开天窗)
    .r22-short = { $names } ends { NUMBER($value, maximumFractionDigits: 1) ->
        [one] 1 line
       *[other] { NUMBER($value, maximumFractionDigits: 1) } lines
    } above the foot of its place
    .r23 = column { $column } of page { $number } ends { NUMBER($value, maximumFractionDigits: 1) ->
        [one] 1 line
       *[other] { NUMBER($value, maximumFractionDigits: 1) } lines
    } above the foot
    .r23-page = page { $number } ends { NUMBER($value, maximumFractionDigits: 1) ->
        [one] 1 line
       *[other] { NUMBER($value, maximumFractionDigits: 1) } lines
    } above its foot
    .r25 = { $value } lines of { $names } in one column: a strip where they are few, a wall where no subhead parts many
    .r26 = only { $value ->
        [one] 1 line of text stands
       *[other] { $value } lines of text stand
    } over or under the photo of { $names }
    .r27 = { $value } stories of one column on page { $number }
    .r29 = a photo is larger than the lead’s: { $names }
    .r30 = the photo of { $names } is a slit: { NUMBER($value, maximumFractionDigits: 1) } × as wide as high
    .r30-weight = no photo of page { $number } catches the eye: the largest takes { NUMBER($value, maximumFractionDigits: 1) } % of it
    .r29-equal = a photo is as large as the lead’s, so that neither catches the eye: { $names }
    .r30-small = the photo of { $names } is one column wide and only { NUMBER($value, maximumFractionDigits: 1) } lines high: it shows nothing
    .r31 = photos of two stories stand side by side and are seen as one: { $names }
    .r33 = a photo of { $names } stands under { $value } lines of its text: readers stop there
    .r37 = the headings of the briefs on page { $number } differ, or are as large as a story’s
    .r37-notices = the headings of the notices on page { $number } are of several sizes: { $names }
    .r37-stairs = the headings of briefs or notices side by side on page { $number } are { NUMBER($value, maximumFractionDigits: 1) ->
        [one] 1 line
       *[other] { NUMBER($value, maximumFractionDigits: 1) } lines
    } apart in height: { $names }
    .r42 = page { $number } is heavy on one side
    .r43 = page { $number } has the skeleton of page { $other }: the same boxes at the same places
hint-eye =
    .turn = write the headline as “{ $words }”
    .r1 = shorten it, or type | where it may turn
    .r2 = shorten it, or type | where it should turn
    .r2-unsure = it stands as “{ $words }”: if that is wrong, type | where it should turn
    .r3 = type | where it should turn, or write a few characters more or less
    .r4 = write a longer headline, or give the story fewer columns
    .r4-edge = write it a character shorter or longer, or type | where it should turn
    .r4-lost = write a longer headline, or give the story fewer columns or a photo beside its headline
    .r5 = shorten it, or give the story a column more
    .r7 = shorten the kicker to one line
    .r7-size = give kickers and decks a smaller size in the theme
    .r8 = say in the headline, or in a kicker or deck, who did what
    .r11 = shorten the lead’s headline, so that it takes a larger size, or give the second story grade: small
    .r12 = put the stories in the order of their importance, or say grade: of one whose headline should be larger or smaller
    .r14 = shorten one of them, change the order of the stories, or give one box: true
    .r14-near = shorten one of them, change the order of the stories, or give one box: true
    .r15 = make one of these stories a brief, change the order of the stories, or give one box: true
    .r15-near = make one of these stories a brief, change the order of the stories, or give one box: true
    .r16 = write a few lines more, or give the story fewer columns
    .r16-beside = write a longer headline, or let the story span fewer columns
    .r17 = give one story more columns, or change the order of the stories, so that a box spans the gutter
    .r19 = shorten the headline with the most white under it by a line, or write it a line longer
    .r20 = shorten the headline by a line, or cut a line of the story above it
    .r21 = write or cut a few lines in the story above this white, or give its photo other lines:
    .r21-ad = write or cut a line or two in the story above it, or give the advertisement other lines:
    .r21-air = write or cut a line or two in the story above this white
    .r21-level = write or cut a line in its story, or give one of the two stories another length
    .r22 = write more in a story beside it, make a photo larger, or add a filler
    .r22-short = write { $characters } characters more in it, or cut a few lines
    .r23 = write { $characters } characters more in the story that ends there
    .r23-page = write a few lines more in the stories at the foot, or make a photo larger
    .r25 = part long text with a subhead (分题); give a story of few lines fewer columns
    .r26 = give the photo lines: so that five lines or none stand there
    .r27 = make one of them a brief, or join two
    .r29 = give the lead’s photo more columns:, or the other one fewer
    .r30 = crop the photo otherwise in the original, or give it columns:
    .r30-weight = give the photo of { $names } columns: 2 or more
    .r29-equal = give the lead’s photo more columns:, or the other one fewer
    .r30-small = give it columns: 2, or leave it out
    .r31 = give one of the photos another width or place, or change the order of the stories
    .r33 = give the photo another place or other columns:
    .r37 = give the briefs headlines of about one length, and none a grade:
    .r37-notices = shorten the headings of those that are smaller
    .r37-stairs = write or cut a line in one of the briefs or notices above them
    .r42 = change the order of the stories, or give a photo to a story on the light side
    .r43 = change the order of the stories on one of the pages

# Classified advertisements.
classified-lines = classified advertisements (分类广告) “{ $head }” on page { $number }: { $count ->
    [one] 1 text
   *[other] { $count } texts
 }, { $lines ->
    [one] 1 line
   *[other] { $lines } lines
 }
classified-text = “{ $words }”: { $lines ->
    [one] 1 line
   *[other] { $lines } lines
 }

# Beside an advertisement, in the publication's language.
ad-label = Advertisement
ad-label-public = Public service advertisement
ad-label-inside = “{ $text }” stands in the upper right corner of “{ $file }” on page { $number }: there is no white beside it
hint-labelled = look at that corner; if the artwork shows the word already, write labelled: yes
spread-uneven = the halves of the picture over pages { $number } and { $facing } do not stand at one height
hint-spread-uneven = give both pages page templates that begin alike, or leave template: out
