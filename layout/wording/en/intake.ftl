# Importing manuscripts: what is told of files, guesses and losses.
import-unreadable = { $file } could not be read
    .empty = { $file } is empty
    .no-text = { $file } has neither text nor pictures
    .old = { $file } is a file of old Word or WPS (.doc, .xls, .wps)
    .encrypted = { $file } is locked with a password
    .large = { $file } has { $size } MB; { $most } MB are read at most
    .bomb = { $file } would unpack to far more than a manuscript is
    .entities = { $file } has declarations in it that no Word file has (XML entities)
    .deep = { $file } is nested more deeply than any text
    .damaged = { $file } is damaged
    .no-document = { $file } has no text of Word in it
    .not-text = { $file } is no text that could be read
    .unopened = { $file } could not be opened
    .rtf = { $file } is an RTF file
    .pdf = { $file } is a PDF file
    .slides = { $file } is a presentation
    .other = { $file } is no file that stories are imported from
import-nothing = there is nothing to import
import-many = { $count } files are more than { $most } at once
import-through-office = { $file } is a file of old Office or RTF, and was read through LibreOffice
import-macros = { $file } has macros; none was run
import-embedded = { $file } has another document embedded in it, which was not read
import-text-box = text of text boxes in { $file } stands where the box is anchored
import-notes = foot- and endnotes of { $file } stand at the end of the text
import-soft-breaks = { $count ->
        [one] 1 line break
       *[other] { $count } line breaks
    } within paragraphs of { $file } became ends of paragraphs
import-unwrapped = lines of { $file } that a program broke were joined to paragraphs
import-front-matter = { $file } begins with fields between lines of ---; they were taken for text
import-page-inside = { $file } is a web page, and was read as one
import-encoding = { $file } is { $encoding }, and was read as such
import-formula = { $count ->
        [one] 1 formula of { $file } has no saved value and was left empty: { $cells }
       *[other] { $count } formulas of { $file } have no saved value and were left empty: { $cells }
    }
import-sheet-large = { $file } has more than { $rows } rows or more columns than a page; the rest was not read
import-picture = the picture { $picture } of { $file } cannot be printed
    .unreadable = the picture { $picture } of { $file } cannot be read or printed
    .remote = the picture { $picture } of { $file } lies elsewhere; nothing was fetched
    .absent = the picture { $picture } that { $file } names was not sent along
    .small = the picture { $picture } of { $file } is too small to be a photo and was left out
    .heic = { $picture } is a HEIC photo of a telephone, which cannot be printed from
import-cropped = { $picture } is cropped as in the manuscript; the whole photo is { $whole }
import-picture-new = { $picture } was replaced: the manuscript has another picture now
import-photo = { $file } belongs to no story; it lies in photos/
    .named = { $file } belongs to { $owner }, whose text names it
    .name = { $file } belongs to { $owner }, by its name
    .caption = { $file } belongs to { $owner }, by a caption or the headline
    .number = { $file } belongs to { $owner }, by its number
    .folder = { $file } belongs to { $owner }, the only one in its folder
    .mail = { $file } belongs to { $owner }, which came with the same mail
import-no-photo = { $file } has a caption without a photo: “{ $caption }”
import-several = { $file } holds { $count } stories: { $headlines }
import-attached = { $file } came with the mail { $mail }
import-cover = the text of the mail { $file } only goes with what is attached to it, and was left out: { $text }
import-damaged = { $count ->
        [one] 1 character of { $file } was
       *[other] { $count } characters of { $file } were
    } damaged before it was sent (U+FFFD): { $places }
damaged-place = paragraph { $number }, “{ $words }”
import-two-bylines = { $file } names its authors above the text and below; those below stand in the credit
same-headline = { $files } have the same headline: “{ $headline }”
import-guess = { $file }: { $guesses }
import-cleaned = { $file }: { $changes }
import-left-out = left out of { $file } ({ $count } characters): { $text }
    .header = page headers of { $file } left out ({ $count } characters): { $text }
    .footer = page footers of { $file } left out ({ $count } characters): { $text }
    .comment = comments of { $file } left out ({ $count } characters): { $text }
    .deleted = deleted text of { $file } (tracked changes) left out ({ $count } characters): { $text }
    .hidden = hidden text of { $file } left out ({ $count } characters): { $text }
    .ruby = pronunciations of { $file } left out ({ $count } characters): { $text }
    .frame = what stands around the article of { $file } left out ({ $count } characters): { $text }
    .platform = lines of the platform in { $file } left out ({ $count } characters): { $text }
    .staff = who edited { $file } left out ({ $count } characters): { $text }
    .label = labels of { $file } left out ({ $count } characters): { $text }
    .rule = lines of signs in { $file } left out ({ $count } characters): { $text }
    .sign = emoji and signs that no face has left out of { $file } ({ $count } characters): { $text }
    .tracking = what addresses in { $file } tell of their readers left out ({ $count } characters): { $text }
    .drawing = words of charts and diagrams of { $file } left out ({ $count } characters): { $text }
    .mail = head and greetings of the mail { $file } left out ({ $count } characters): { $text }
    .sheet = hidden sheets of { $file } left out ({ $count } characters): { $text }
left-out = left out
    .header = page headers
    .footer = page footers
    .comment = comments
    .deleted = deleted in tracked changes
    .hidden = hidden text
    .ruby = pronunciations
    .frame = around the article
    .platform = lines of the platform
    .staff = who edited it
    .label = labels
    .rule = lines of signs
    .sign = emoji and signs that no face has
    .tracking = tracking in addresses
    .drawing = words of charts and diagrams
    .mail = head and greetings of a mail
    .sheet = hidden sheets
cleaned = { $what } ({ $count ->
        [one] 1 place
       *[other] { $count } places
    })
cleaned-punctuation = half-width marks made full-width
cleaned-indent = indents of blanks taken away
cleaned-blank = runs of blanks made one
cleaned-space = tabs and unusual blanks made ordinary ones
cleaned-invisible = invisible characters taken away
cleaned-composed = accents joined to their letters
cleaned-radical = radicals made characters

guess-headline-none = no line looks like a headline; it is called like the file
guess-headline-style = the headline is line { $line }, by its style
guess-headline-heading = the headline is line { $line }, by its heading style
guess-headline-look = the headline is line { $line }, which stands out most
guess-headline-first = the headline is line { $line }, the first short one
guess-headline-middle = of three lines the middle one (line { $line }) is the headline
guess-headline-subject = the headline is the subject of the mail
guess-kicker = the line above it is the kicker
guess-deck = the line below it is the deck
guess-byline = the author's line is the byline
guess-byline-end = the author's line at the end is the byline
guess-column = the line in brackets is the standing head
guess-credit = the credit is taken from its line
guess-credit-right = the last line at the right is the credit
guess-label = “{ $label }” names a field
guess-subheads = { $count ->
        [one] 1 short line is a subhead
       *[other] { $count } short lines are subheads
    }
guess-caption = “{ $text }” is the caption of the picture before it
guess-shared = “{ $text }” is the caption of { $count } pictures
guess-notes = { $count ->
        [one] the last paragraph is a note
       *[other] the last { $count } paragraphs are notes
    }
guess-table-caption = “{ $text }” is the title of the table
guess-poem = short lines make a poem
guess-names = it is a list of names
guess-letter = it is a letter
guess-notice = it is a notice

import-page-list = { $file }: this line is no page and no story: “{ $text }”
    .line = { $file }: this line is no page and no story: “{ $text }”
    .unknown = { $file } names a story that was not sent: “{ $text }”
    .missing = { $file } does not name { $stories }; they stand last
    .nothing = { $file } names no story that was sent
    .table = { $file } has a table without the columns for page and story
    .staff = { $file } names editors of page { $number }, which has no section’s name; enter them yourself: { $editors }
    .sections = { $file } stands already: sections and editors of the page list were not put into it
import-issue = { $file } was begun
import-listed = { $count ->
        [one] 1 story was
       *[other] { $count } stories were
    } put at the end of the list in { $file }
import-not-listed = { $file } lists its pages one by one; stories not put into it: { $stories }
    .unreadable = { $file } cannot be read as an issue; stories not put into it: { $stories }
import-removed = { $file } was imported before and is no longer there; it was not written again
    .changed = { $file } is no longer there, and its manuscript has changed; it was not written again
    .outside = { $file } lies outside the issue's folder and was not written
import-clash = changed here and in the manuscript; what stands here was kept
clash-sides = { $file }, line { $line }: kept, and below it what the manuscript says
import-report = What importing guessed and left out.
    .left-out = left out: { $reason }
import-line = { $said }
import-story = { $source } → { $file } “{ $headline }” { $state ->
    [new] (new)
    [updated] (brought up to date)
    [merged] (brought up to date; your changes kept)
    [clash] (changed on both sides)
    [removed] (not written)
   *[same] (unchanged)
}
import-done = { $count ->
    [one] 1 story
   *[other] { $count } stories
} in { $file }{ $errors ->
    [0] .
    [one] ; 1 file could not be read.
   *[other] ; { $errors } files could not be read.
}
import-in-full = All guesses and losses in full: { $file }
hint-save-docx = open it in Word or WPS, save it as .docx and import that
hint-office = where LibreOffice is installed, such files are read through it
hint-remove-password = open it, take the password away and save it again
hint-send-again = have it sent again
hint-smaller-file = save pictures apart, or divide it
hint-copy-from-web = open the page in a browser, save it anew, or copy its text into Word
hint-import-kinds = .docx, .odt, .xlsx, .csv, .txt, .md, .html and photos are imported
hint-damaged = ask what stood there, and type it into the story; it is not printed as it is
hint-photo-beside = put the photo beside the manuscript and import both
hint-photo-story = call it as its story is called, or name it under photos: of the story
hint-page-list = a page list has lines such as “第1版 要闻” and below each the headlines, or a table with a column for the page (版次) and one for the headline (标题)
hint-fill-in = look at name, number and date
hint-list-there = name each where it belongs, as {"{"}file: stories/….md{"}"}
hint-clash-mine = here: { $text }
hint-clash-theirs = in the manuscript: { $text }
hint-clash = decide, and change the line if the manuscript is right
hint-twins = if they are one story, take one off the list
encoding-big5 = Big5
