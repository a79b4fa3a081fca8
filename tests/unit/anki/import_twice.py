"""Imports two packages, one after the other, into a new collection with Anki's own library, and says as JSON what came of it.

Usage: import_twice.py FOLDER FIRST SECOND GUID
Between the two imports the card of the note with that guid is given a schedule, as if it had been studied.
"""

import json
import os
import sys

folder, first, second, guid = sys.argv[1:]

try:
    from anki.collection import Collection, ImportAnkiPackageRequest

    def bring_in(collection, path):
        collection.import_anki_package(ImportAnkiPackageRequest(package_path=path))

except ImportError:  # Before Anki 2.1.55.
    from anki import Collection
    from anki.importing.apkg import AnkiPackageImporter

    def bring_in(collection, path):
        AnkiPackageImporter(collection, path).run()


def rows(collection, query, *values):
    return [list(row) for row in collection.db.all(query, *values)]


def state(collection):
    return {
        "notes": rows(collection, "select guid, mod, tags, flds, csum from notes order by guid"),
        "cards": rows(
            collection,
            "select notes.guid, cards.type, cards.queue, cards.due, cards.ivl, cards.factor, cards.reps"
            " from cards join notes on notes.id = cards.nid order by notes.guid",
        ),
        "noteTypes": rows(collection, "select count(distinct mid) from notes")[0][0],
        "media": sorted(os.listdir(collection.media.dir())),
        "empty": [
            card_id
            for (card_id,) in rows(collection, "select id from cards")
            if "class=\"answer\"" not in card(collection, card_id)
        ],
    }


def card(collection, card_id):
    one = getattr(collection, "get_card", None) or collection.getCard
    found = one(card_id)
    return found.answer() if hasattr(found, "answer") else found.a()


collection = Collection(os.path.join(folder, "collection.anki2"))
bring_in(collection, first)
collection.db.execute(
    "update cards set type = 2, queue = 2, due = 40, ivl = 12, factor = 2600, reps = 3"
    " where nid = (select id from notes where guid = ?)",
    guid,
)
before = state(collection)
bring_in(collection, second)
after = state(collection)
collection.close()
print(json.dumps({"before": before, "after": after}))
