# Was deutsche Blätter drucken.
date-full = { $weekday }, { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
 } { $year }
weekday = { $day ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
 }
page-name = Seite { $number } { $section }
    .bare = Seite { $number }
date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
date-month-name = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
 }
date-span = { $day }.–{ $last-day }. { $month } { $year }
    .months = { $day }. { $month } – { $last-day }. { $last-month } { $year }
    .years = { $day }. { $month } { $year } – { $last-day }. { $last-month } { $last-year }
issue-number = Nr. { $number }
    .double = Nr. { $number }–{ $last }
number-in-total = insgesamt Nr. { $number }
    .double = insgesamt Nr. { $number }–{ $last }
number-both = { $number } ({ $total })
issue-title = { $name } { $number }
pages-today = { $count } Seiten

imprint-free = Nur für den internen Gebrauch, kostenlos
imprint-registration = Registrierung: { $value }
    .internal = Genehmigung: { $value }
imprint-postal = Postvertrieb: { $value }
imprint-authority = Aufsicht: { $value }
imprint-sponsor = Träger: { $value }
imprint-publisher = Verlag: { $value }
    .internal = Herausgegeben von: { $value }
imprint-editor = Chefredaktion: { $value }
imprint-audience = Für: { $value }
imprint-copies = Auflage: { $value }
imprint-price = Preis: { $value }
imprint-distribution = Vertrieb: { $value }
imprint-advertising = Anzeigen: { $value }
imprint-address = Anschrift: { $value }
imprint-postcode = Postleitzahl: { $value }
imprint-telephone = Telefon: { $value }
imprint-email = E-Mail: { $value }
imprint-printer = Druck: { $value }
    .address = Druck: { $value } ({ $address })
imprint-printer-address = Druckort: { $value }
imprint-printed = Gedruckt am: { $value }
editor-of-page = { $role }: { $name }

lunar-day = Bauernkalender: { $year } { $month } { $day }
date-in-year = { $day }.{ $month }.
next-term = { $term }: { $day }
weather-today = Wetter: { $text }

print-contents = Inhalt
print-page = Seite { $number }
print-scan = Code scannen
print-follow = „{ $name }“
print-month = { $month } { $year }
print-colon = :{" "}

jump-to = (Fortsetzung auf Seite { $number })
jump-from = (Fortsetzung von Seite { $number })
jump-goes-on = Fortsetzung
briefs-title = Kurz gemeldet
bookmark-page = Seite { $number }
bookmark-note = Anmerkung { $number }
