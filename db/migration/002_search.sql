-- The place of an entry is its number: the report's order of import, the kind
-- and a count (see searchRow). So a report, a kind, or the best kind first is a
-- range of numbers, which the index skips to. facets holds words nobody can
-- type.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(
  body, facets,
  ref UNINDEXED, label UNINDEXED, more UNINDEXED, -- more: what only some kinds have (see entryMore)
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5'
);
