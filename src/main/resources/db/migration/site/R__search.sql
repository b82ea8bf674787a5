-- Stems, and stems of stems: the Swedish stemmer takes "insatser" to "insats" but "insats" to "insat", so one round alone
-- would not find the one by the other.
create or replace function site.stems(language regconfig, said text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector(language, said)
        || to_tsvector(language, array_to_string(tsvector_to_array(to_tsvector(language, said)), ' '));

create or replace function site.asked(language regconfig, said text) returns tsquery
    language sql immutable parallel safe
    return to_tsquery(language, said) || to_tsquery(language, to_tsquery(language, said)::text);

revoke update on site.search_word from ${app};
grant select, insert, update, delete on site.search_entry to ${app};
grant select, insert, delete on site.search_word to ${app};
grant execute on function site.stems(regconfig, text), site.asked(regconfig, text) to ${app};
