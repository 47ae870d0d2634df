# What the commands print, and what is wrong with a command line.
tally = { $parts }
    .none = nothing to report
tally-part = { $severity ->
    [error] { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
    [warning] { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
   *[note] { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
}
more-notes = … and { $notes ->
    [one] 1 more note
   *[other] { $notes } more notes
} (all of them: layout check --format json)
fit = { $state ->
    [over] { $lines ->
        [one] 1 line over
       *[other] { $lines } lines over
    }
    [blank] { $lines } blank
   *[fits] fits
}
    .after-steps = { $state } ({ $steps })
check-line = page { $number }  “{ $name }” ({ $id }, line { $line }): { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}, { $state }
check-line-file = page { $number }  “{ $name }” ({ $file }): { $lines ->
    [one] 1 line
   *[other] { $lines } lines
}, { $state }

plan-page = page { $number } { $section }: { $tried ->
    [one] 1 layout
   *[other] { $tried } layouts
} built, { $cost } amiss
plan-fault = { $severity }: { $fault }
plan-template = plan:
plan-place = { $columns ->
    [one] column { $first }
   *[other] columns { $first }–{ $last }
}, lines { $top }–{ $foot } ({ $lines })
plan-none = no page is planned here; write template: auto on a page, and it is
plan-advice =
    .clean = page { $number }: nothing is amiss
    .good = page { $number }: { $edits }; then nothing is amiss any more
    .better = page { $number }: { $edits }; then it is better, though not all is well:
    .none = page { $number }: no edit of a few lines makes it better:
plan-edit =
    .more = write about { $characters } characters more in “{ $name }”
    .less = cut about { $characters } characters of “{ $name }”
    .photo = give the photo of “{ $name }” columns: { $columns }
plan-advised = Each was tried. The plan is kept for the edited texts: edit them, then layout render
plan-by-hand = page { $number }: no line “template: auto” found; put the plan there by hand
plan-frozen = page { $number }: its plan stands in { $file }

theme-name = { $name }  { $title }
    { "    " }{ $folder }
theme-page = { "    " }{ NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($height, maximumFractionDigits: 1) } mm; { $columns } columns × { $measure } characters × { $lines } lines of { NUMBER($size, maximumFractionDigits: 2) } on { NUMBER($pitch, maximumFractionDigits: 2) } pt; sides: { NUMBER($margin, maximumFractionDigits: 1) } mm
theme-press = { "    " }press: { $press }; colours: { $colours }
theme-templates = { "    " }page templates: { $names }
theme-styles = { "    " }text styles: { $names }

face-characters = { NUMBER($count, useGrouping: 1) } characters: { $covered }
face-table = { $name }
    .general = the general table of characters (通用规范汉字表)
face-covers = all { NUMBER($total, useGrouping: 1) } of { $name }
    .but = { NUMBER($covered, useGrouping: 1) } of { NUMBER($total, useGrouping: 1) } of { $name }, without { $missing }
    .part = { NUMBER($covered, useGrouping: 1) } of { NUMBER($total, useGrouping: 1) } of { $name }
face-without-licence = its licence is not named

info-folders = themes: { $themes }
    fonts: { $fonts }
    cache: { $cache }
info-missing = is missing
info-publication = publication: { $file }
info-no-publication = no publication.yaml above the issue: all stands in the issue itself
info-derived = {" "}(follows from the date)

new-made = { $file }: write it, then: layout render { $folder }
    .sent = { $file }: look it over, then: layout render { $folder }
new-continues = Number { NUMBER($number, useGrouping: 0) }: theme and masthead are those of { $file }
new-in-publication = It is an issue of { $file }: what stands there need not be written again
new-publication = { $file }: what all issues have in common; put your own name there
new-paper = What all issues of this newspaper have in common: docs/publication.md. An issue may say otherwise.
new-every = numbers follow from the date; every: day, week, fortnight, month, quarter or [tue, fri]
new-names = names and words that no headline splits
new-order = the most important first; moving a story is moving a line
new-yours = put your own here
new-about = One issue of a newspaper. What each field is: docs/issue-format.md, or point at it in an editor.
new-number = number of the issue
new-pages = Pages from the second on are planned from what they hold; for a page of the theme's: template: its name.

render-made = { $folder }: { $files } ({ $tally })
render-not = not rendered: { $tally }
    .kept = not rendered: { $tally }; { $folder } stays as it was
render-faults = the pages as they are: { $folder }
    .none = with what is wrong here no page can be drawn: --grid and --trace show nothing
stage = { $name ->
    [source] reading the issue …
    [paginate] laying out the pages …
    [markup] drawing the pages …
    [paint] painting …
    [screen] making screen.pdf …
    [print] making print.pdf …
    [preflight] judging print.pdf …
    [pictures] drawing page pictures …
    [proof] drawing the soft proof …
    [grid] drawing the grid …
   *[other] { $name } …
}

preview-at = { $address }  (Ctrl-C stops)
preview-stopped = stopped

explain-cause = cause:{" "}
explain-cure = cure:{" "}
not-a-pdf = { $file } is no PDF but { $found }
hint-export-pdf = export it as a PDF first; of an issue, layout render makes print.pdf
unknown-code = there is no code “{ $code }”
hint-codes = layout explain lists all codes
hint-codes-near = did you mean { $codes }?

hint-help = { $command } tells what there is
usage = the command line is wrong
    .no-command = there is no command “{ $name }”
    .no-option = there is no option { $name }
    .no-language = “{ $value }” is no language that is spoken here: { $languages }
    .missing-argument = { $name } is missing
    .missing-option = the option { $name } is missing
    .missing-value = { $name } needs a value
    .needless-value = { $name } takes no value
    .too-many = too many words: { $values }
    .not-a-choice = { $name }: “{ $value }” is none of { $choices }
    .not-a-number = { $name }: “{ $value }” is no number
    .file-pattern = --files: “{ $value }” names no files
    .not-a-length = { $name }: “{ $value }” is no length; write it with its unit, such as 0.1mm
    .too-small = { $name }: { $value } is less than { $least }
    .out-of-range = { $name }: { $value } is not between { $least } and { $most }
    .no-such-file = { $name }: there is no file “{ $value }”
    .no-such-folder = { $name }: there is no folder “{ $value }”
    .no-path = { $name }: there is no “{ $value }”
    .no-such-page = { $name }: the issue has no page { $value }, only { $last ->
        [one] page 1
       *[other] pages 1 to { $last }
    }
    .apart = { $name } does not go with { $value }: run layout twice
    .a-folder = { $name }: “{ $value }” is a folder, and a file is needed
    .a-file = { $name }: “{ $value }” is a file, and a folder is needed
    .other = the command line is wrong
exists = { $file } is there already
hint-another-folder = choose another folder: nothing is written over
not-accessible = { $file }: { $reason }
    .unnamed = { $reason }
hint-may-you-access = see whether it is there, and whether you may read and write it
library-missing = a library that the program needs is missing: { $text }
hint-install = install it as README.md says
deliver-made = { $files ->
    [one] 1 file
   *[other] { $files } files
} in { $folder }, nothing sent
    .sent = { $files ->
        [one] 1 file
       *[other] { $files } files
    } delivered into { $folder }
deliver-not = { $tally }: not delivered
