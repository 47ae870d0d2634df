# The newslist: an issue of which only the number of pages is said.
record-filler = a filler (补白)
record-section = a section (版面名称)
kind-pages = a number of pages from 1 to { $most }, or a list of pages
kind-listed = a story or the name of its file
known-sections = sections
list-without-count = { $field } stands beside pages: that are listed one by one
hint-page-number = write pages: 8 (how many there are), or put it under the pages
list-empty = { $count ->
        [one] 1 page
       *[other] { $count } pages
    } and no stories to put on them
hint-stories-below = write stories: below it, the most important first
page-beyond = there is no page { $number }
hint-page-beyond = the issue has { $most ->
        [one] 1 page
       *[other] { $most } pages
    }
unknown-section = no section is called “{ $section }”
page-twice = page { $number } belongs to two sections, “{ $one }” and “{ $other }”
hint-one-section = leave it to one of them

# What is printed.
briefs-title = Briefs

# The plan.
section-no-page = no page is left for the section “{ $section }”
hint-section-pages = say which pages are its own (pages: [7]), or add a page
story-held = “{ $name }” waits for the next issue: there is no room for it
hint-held = write page: beside it if it must be printed now
issue-overfull = the issue holds some { $characters } characters too many, on { $pages }
issue-underfull = the issue lacks some { $characters } characters, on { $pages }
plan-pages = { $count ->
        [one] page { $numbers }
       *[other] pages { $numbers }
    }
hint-hold-stories = let these wait (hold: yes): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
hint-cut-stories = cut { $cuts }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
plan-cut = “{ $name }” by { $characters } characters
hint-room-elsewhere = { $pages } have room for some { $characters } characters: move stories there (page: or section:)
hint-let-jump = let it go on at a later page (jump: yes): { $names }
hint-more-pages = make it { $count } pages
hint-add-to-page = page { $number }: add some { $characters } characters, a larger picture or an advertisement
hint-fewer-pages = make it { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
hint-more-fillers = write fillers: that may close gaps
plan-why-page = the editor said page { $number }
plan-why-sold = sold for this page
plan-why-filler = closes a gap
plan-why-first = the most important story leads the front page
plan-why-lead = the most important story of its page leads it
plan-why-section = belongs to { $section }
plan-why-related = belongs to “{ $name }”
plan-why-brief = short: in the column of briefs
plan-why-room = fills the page
plan-why-kept = stood here in the last plan
plan-why-held = may wait, and there is no room

# The plan shown.
plan-title = { $name }, no. { $number }: plan
plan-sheet-page = page { $number } { $section }: { $share } % full
    .plain = page { $number }: { $share } % full
plan-held = waiting for the next issue
plan-column-what = what
plan-column-share = of its page
plan-column-why = why
plan-html = the plan with its reasons is in { $file }
plan-places-frozen = the page of each story stands in { $file }
plan-elsewhere = Stories that { $file } lists are of every issue: their pages are not written down

# The kept plan.
plan-file =
    .damaged = the kept plan is damaged and left aside: the issue is planned afresh
    .version = another version of the program kept this plan: the issue is planned afresh
    .other = the kept plan is that of another issue: this one is planned afresh
    .unreadable = the kept plan cannot be read: { $reason }
    .unwritten = the plan cannot be kept: { $reason }
plan-afresh = so many stories came or went that the issue is planned afresh
plan-hurried = { $count ->
        [one] page { $numbers } may come out better
       *[other] pages { $numbers } may come out better
    } where stories change places for longer than a render waits
hint-replan = run layout plan with --replan once all stories are in: it tries several times as much, for up to a minute
plan-moved = { $moves ->
        [one] 1 story
       *[other] { $moves } stories
    } moved and { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } planned anew against the last plan
plan-move = “{ $name }” from page { $one } to page { $other }
plan-anew = { $count ->
        [one] page { $numbers } planned anew
       *[other] pages { $numbers } planned anew
    }
plan-slot = { $slot ->
        [masthead] masthead
        [folio] folio
        [contents] contents
        [notice] notice
        [standing-head] standing head
        [photo] photo
        [ad] advertisement
       *[other] { $slot }
    }

# What the front page names of the pages inside.
record-contents = an entry of the contents (导读)
kind-wish = the id of a story, or a group of story and title
contents-dropped = the contents (导读) name “{ $id }”, which no page has: the entry is left out
    .held = the contents (导读) name “{ $id }”, which waits for a later issue: the entry is left out
hint-contents-held = name another story, or give this one its page (page: 3)
