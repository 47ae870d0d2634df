unreadable-snapshot = The record kept of a proof (proof-N.json) is damaged, or something else wrote it.
    .cure = Move the record away; the next proof is then not compared with it.
