-- How names are compared everywhere: "Försäkringskassan, Södertörn" and "forsakringskassan sodertorn" are one. With the
-- dictionary given by name, unaccent depends on nothing that changes, which is what an index needs to know.
create function framework.plain(name text) returns text language sql immutable strict parallel safe set search_path = '' as
    $$ select trim(regexp_replace(lower(public.unaccent('public.unaccent', name)), '[^[:alnum:]]+', ' ', 'g')) $$;
