# The press room: style sheets, pictures and drawings, painting, print.pdf and screen.pdf, sheets.

# Style sheets
unreadable-style = { $file } cannot be read
    .large = { $file } has more than { $most } kB
    .deep = brackets stand in { $file } within more than { $most } others
unknown-style = “{ $declaration }” is left out: { $reason }
    .other = WeasyPrint: { $message }
style-unknown-property = unknown property
style-invalid-value = invalid value
style-not-for-print = it does not apply to print
bad-style = this is no CSS
forbidden-style = a theme's style sheet has no { $rule }
unprintable-style = { $property } cannot be printed
    .sunken = a border that looks sunken or raised cannot be printed
shadow = a blurred shadow cannot be printed
gradient = a gradient cannot be printed
rgb-colour = { $colour } is a colour for screens, not an ink
hint-same-rule = the same does so to { $names } too
hint-supported-css = see WeasyPrint's list of supported CSS
hint-draw-effect = draw the effect into a picture
hint-mix-inks = mix the colours yourself into one of the theme's inks
hint-cut-picture = cut the picture itself
hint-no-import = let the theme extend another (extends: in theme.yaml), or write the rules here
hint-no-font-face = put the face into the theme's folder fonts/ and name its family
hint-no-profile-rule = the printing condition brings its profile; name it with press: in theme.yaml
hint-no-blur = give it no blur (box-shadow: 1pt 1pt device-cmyk(0 0 0 .3)), or draw it into a picture
hint-solid-border = use solid
hint-solid-tint = use a solid tint, a look with a gradient: in theme.yaml, or draw it into a picture: url({ $scheme }:picture.png)
hint-write-inks = write inks instead, roughly { $inks }, best as one of the colours in theme.yaml

# What a page may show
forbidden-url = a page never reads “{ $address }”
    .page = the page refers to { $address }, which is never read
    .outside = “{ $file }” lies outside the theme's folder
    .kind = “{ $file }” is no kind of file a page can show ({ $kinds })
    .drawing = { $file } refers to { $address }, which is never read
    .nothing = nothing can be read here: { $address }
forbidden-link = a link leads to “{ $address }”, which would run or open something on the reader's computer
file-too-large = “{ $file }” is larger than { $megabytes } MB
missing-file = no folder of the theme has a file “{ $file }”
unknown-picture = the page shows a picture “{ $picture }” that is not placed
hint-theme-url = put the file into the theme's folder and write url({ $scheme }:{ $file })
hint-theme-file = put the file into the theme's folder and write { $scheme }:FILE
hint-copy-into-theme = copy the file into the theme's folder
hint-placed-pictures = a template shows only the pictures that it is given

# Pictures
unreadable-picture = { $file } cannot be read
    .damaged = { $file } is damaged
    .half = a part of { $file } is missing
    .profile = { $file } has a colour profile that cannot be read
    .entities = { $file } declares entities
    .size = { $file } does not say how large it is
not-a-picture = { $file } is no picture that can be read
    .svg = { $file } is no SVG that can be read: line { $line }, column { $column }
    .xml = { $file } is XML, but no SVG
invisible-picture = { $file } is transparent all over: nothing of it would be printed
    .white = { $file } is white all over: nothing of it would be printed
several-pictures = { $file } holds several pictures
too-many-pixels = { $file } has more than { $millions } million pixels
low-ppi = { $file } has { $ppi } ppi at its place, { $condition } takes none under { $wanted }
    .few = { $file } has { $ppi } ppi at its place, { $condition } wants { $wanted }
ad-shape = { $file } is { $own } times as wide as high, its place ({ $width } × { $height } mm) { $place } times: it would be stretched
hint-ad-shape = have the artwork made for its place, give it a place { $height } mm high, or write fit: contain, which leaves blank beside it
hint-save-picture-as = save it as { $formats } or SVG
hint-save-picture-again = open it in a picture program and save it again
hint-save-picture-smaller = save it smaller
hint-save-one-picture = save the one that is meant as a file of its own
hint-save-with-srgb = save it again with the profile sRGB, or without one
hint-larger-original = at { $width } mm wide it would have { $ppi } ppi; use a larger original or place it smaller
unplaceable-artwork = { $file } cannot be placed: it is damaged
    .time = making { $file } ready takes too long
    .memory = making { $file } ready takes too much memory
    .crash = { $file } made the program that reads it fall
ad-scale = { $file } was made for { $width } × { $height } mm, and is printed at { $percent } %
hint-ad-scale = have it made { $width } × { $height } mm large, or book the place that it was made for
hint-artwork-simpler = have it exported anew, with its effects and patterns made pictures
hint-ask-client = ask { $client }

# Drawings
unprintable-drawing = { $file } holds { $kind }, which cannot be printed
    .transparent = { $file } holds something transparent, which { $level } forbids
drawn-text = text, which comes out in other faces than the sender’s
hint-outline-text = have its text made outlines
drawn-script = a script
drawn-foreign-content = foreign content
drawn-pixels = a pixel picture
drawn-filter = a filter
drawn-mask = a mask
drawn-animation = an animation
drawn-gradient = a gradient
drawn-pattern = a pattern
drawn-blending = a blend mode
drawn-clip = a clip that is no path of it
drawn-unscaled = lines that keep their thickness (non-scaling-stroke)
drawn-stroke-below = outlines under their fills (paint-order)
drawn-variable = CSS variables
drawing-too-large = { $file } is larger than { $megabytes } MB
    .elements = { $file } draws more than { NUMBER($most, useGrouping: 1) } elements
hint-plain-svg = save it as plain SVG
hint-drawing-size = give it a viewBox, or width and height
hint-plain-shapes = draw it with solid colours and plain shapes only, or save it as PDF, or as PNG with 600 ppi or more
hint-mix-solid = mix its colours into solid ones
hint-simplify-paths = simplify its paths
hint-simplify-drawing = simplify it, or save it as PNG

# Painting
masthead-room = “{ $text }” ({ $field }) has no room: it runs off the page
    .small = “{ $text }” ({ $field }) has no room: its type would be { $size } pt
    .on = “{ $text }” ({ $field }) has no room: it stands on “{ $other }”
    .code = the code “{ $text }” ({ $field }) has no room: something stands on it
hint-draw-field = draw it in the theme's masthead or folio template (see docs/theming.md), or take the text out
hint-masthead-room = shorten it, or give it more room in the theme's template
    .small = “{ $text }” ({ $field }) has no room: its type would be { $size } pt
code-too-small = the code “{ $text }” is so dense that its modules would be { $module } mm, and a telephone reads { $least } mm
hint-shorter-address = use a shorter address
line-broken = { $set ->
        [one] 1 line is set
       *[other] { $set } lines are set
    } where { $decided ->
        [one] 1 is decided
       *[other] { $decided } are decided
    }, beginning “{ $line }”
    .missing = the lines beginning “{ $line }” are not on the page
    .other = the line “{ $line }” is set as “{ $shown }”
    .twice = “{ $line }” and what follows stand there twice ({ $lines } lines too many)
    .order = “{ $line }” stands before “{ $other }” in the file, and behind it on paper: readers of screen.pdf get it so
line-moved = “{ $line }” ({ $style }, { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }) stands { $amount } pt further right than decided
    .sideways = “{ $line }” ({ $style }, { $lines ->
        [one] 1 run
       *[other] { $lines } runs
    }) of a vertical line is not where it was decided and lies on its side
    .down = “{ $line }” ({ $style }, { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }) stands { $amount } pt lower than decided
    .end = “{ $line }” ({ $style }, { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }) ends { $amount } pt further right than decided
line-restyled = “{ $line }” ({ $style }, { $lines ->
        [one] 1 run
       *[other] { $lines } runs
    }) has another size than decided
    .face = “{ $line }” ({ $style }, { $lines ->
        [one] 1 run
       *[other] { $lines } runs
    }) is set in another face than decided
    .glyphs = “{ $line }” ({ $style }, { $lines ->
        [one] 1 run
       *[other] { $lines } runs
    }) asks for other glyphs than were measured
    .bent = “{ $line }” ({ $style }, { $lines ->
        [one] 1 run
       *[other] { $lines } runs
    }) is slanted, stretched or turned
line-hidden = “{ $line }” ({ $style }, { $lines ->
        [one] 1 run
       *[other] { $lines } runs
    }) is hidden or cut
    .missing = “{ $line }” ({ $style }, { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }) is not on the page
    .covered = “{ $line }” ({ $style }, { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }) is painted over
    .struck = “{ $line }” ({ $style }, { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }) is struck out by a rule
    .ground = “{ $line }” ({ $style }, { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }) cannot be read on the colour or picture below it
text-on-picture = “{ $line }” cannot be read on { $file }
    .faint = “{ $line }” is hard to read on { $file }
text-hidden = “{ $text }”, which a template draws, is cut
    .covered = “{ $text }”, which a template draws, is painted over
    .struck = “{ $text }”, which a template draws, is struck out by a rule
    .ground = “{ $text }”, which a template draws, cannot be read on the colour or picture below it
    .on = “{ $text }”, which a template draws, stands on “{ $other }”
    .mirrored = “{ $text }”, which a template draws, stands in a mirror
faint-text = “{ $line }” ({ $style }, { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }) can hardly be read on the colour below it
    .drawn = “{ $text }”, which a template draws, can hardly be read on the colour below it
picture-hidden = { $file } ({ $picture }) is hidden or cut
    .missing = { $file } ({ $picture }) is not on the page
    .covered = { $file } ({ $picture }) is painted over
rule-hidden = a rule at { $across } / { $down } mm is painted over
picture-moved = { $file } ({ $picture }) is off its place by { $amount } pt
picture-turned = { $file } ({ $picture }) is turned or mirrored
box-moved = the box “{ $box }” is off its place by { $amount } pt
look-restyled = the rules or the tint of the box “{ $box }” are others than theme.yaml says
    .missing = the box “{ $box }”, whose rules or tint theme.yaml declares, is not drawn
hint-look-in-theme = say rules and tints under looks: of theme.yaml, and leave them out of the style sheet
painted-page-size = the page is { $width } × { $height } mm, decided are { $decided_width } × { $decided_height } mm
page-broken = { $made } pages are set of { $wanted }: something on it is larger than the page
    .break = { $made } pages are set of { $wanted }: a break stands on it
    .beside = { $made } pages are set of { $wanted }: something stands outside of the page's own section
    .drawn = the theme's template draws { $made } pages where { $wanted } should be
wrong-face = “{ $text }” would be set in { $family }, not in { $wanted }
notdef-glyph = no face has “{ $character }” ({ $code })
paint-failed = the page cannot be painted: { $kind }: { $message }
    .deep = the page cannot be painted: elements stand too deep within each other
paint-warning = WeasyPrint: { $message }
cache-unwritable = the cache folder { $folder } cannot be written
hint-text-on-picture = write over_panel: yes for this leaf of the theme, let the heading stand at the picture's other end (over: top, bottom), or take a calmer picture
hint-more-contrast = give the text more ink, or what lies below it less
hint-leave-seen = what is to be read and seen lies on top, in a colour that stands out from what lies below
hint-ornament = what is there for its looks alone bears aria-hidden="true" in the template
hint-lines-once = a template draws each of box.texts once
hint-lines-in-order = a template draws the boxes of a page, and the texts of a box, in the order that they are given
hint-leave-lines = the theme's CSS must leave composed lines alone
hint-leave-places = sizes, faces and places belong into theme.yaml; a style sheet colours and adorns what stands there
hint-trim-decides = take @page out of the style sheet: page: in theme.yaml decides
hint-too-large-for-page = something in the theme's templates is larger than the page: place it absolutely, or clip it
hint-no-breaks = take break-before, break-after and page-break-… out of the theme's templates and style sheets: a page is decided
hint-inside-page = let it stand within <section class="page"> of document.html.j2, placed absolutely, or take it out
hint-section-a-page = let document.html.j2 draw one <section class="page"> for each of its pages
hint-name-family = name a family that the fonts have, or another one behind it for these characters
hint-write-otherwise = write it another way, or give the theme a face that has it
hint-less-deep = let the theme's templates nest fewer elements: a few hundred at most
hint-not-paintable = the theme's HTML or CSS asks for something that cannot be painted
hint-known-to-fail = gradients, sunken borders and blurred shadows in a template are known to do this
hint-another-cache = name another in LAYOUT_CACHE

# print.pdf and screen.pdf
foreign-colour = it paints with { $colour }, which is no ink
transparency = it has something transparent ({ $what }), which { $level } forbids
transparent-opacity = opacity { NUMBER($opacity, maximumFractionDigits: 3) }
transparent-mask = a mask or blend mode
transparent-picture = a picture with an alpha channel
rgb-picture = it shows a picture in { $space }
no-colour-space = no colour space
unknown-content = it holds { $what }, which no press file may hold
unembeddable-face = the face { $face } cannot be embedded: { $fault }
font-no-cff = no OpenType font with CFF outlines
font-broken-cff = its CFF table is broken
font-no-glyphs = its number of glyphs cannot be read
font-name-charset = a CID-keyed font with a charset for names
hint-ink-colours = write every colour of the theme as device-cmyk(c m y k), also fill and stroke in an SVG
hint-mix-or-x4 = mix the tint into a solid colour, or give the printing condition the level PDF/X-4
hint-place-picture = place it as a picture of the issue or of the theme

# Printed outside the trim, and the bookmarks of screen.pdf: in the publication's language
slug-date = { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    }, { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
slug-page = page { $number }/{ $pages }
slug-sheet = sheet { $sheet } { $face }
slug-pages = pages { $pages }
slug-plates = { $plates ->
        [one] 1 form
       *[other] { $plates } forms
    }
sheet-front = front
sheet-back = back
sheet-tumble = work-and-tumble
bookmark-page = Page { $number }
bookmark-note = Note { $number }

# Sheets
unknown-scheme = there is no scheme “{ $name }”
sheet-pages = the file has { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }; { $scheme } needs a multiple of 4
unequal-pages = it has another size than page 1
    .spread = it is two pages in one, and begins on a right page, where its halves would not face each other
fold-mark = fold { $number }
    .cut = cut
scheme-2up-fold = newspaper: sheets of four pages, folded once and laid into one another
scheme-4up-fold = newspaper: sheets of eight pages, heads together, folded twice
scheme-booklet = booklet: sheets of four pages, folded, stitched through the spine and cut
scheme-4up-booklet = booklet from sheets of eight pages, heads together, stitched and cut
hint-schemes = there are { $names }
hint-add-pages = add { $pages ->
        [one] 1 page, if only a blank one
       *[other] { $pages } pages, if only blank ones
    }
