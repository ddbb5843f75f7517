-- Whether a text, or a person's name, was erased and a mark stands in its place: the one place in SQL that knows what marks
-- begin with (in Java it is ErasedText). It is inlined, so that a partial index over what is not erased serves it.
create function is_erased(text text) returns boolean language sql immutable parallel safe
return left(text, 8) = '⟦erased ';
