-- A letter that is erased is erased in every form, whoever erases it.
create or replace function message.erase_whole() returns trigger language plpgsql as $$
begin
    new.body_text := null;
    new.body_html := null;
    new.blocks := null;
    return new;
end $$;
create or replace trigger erase_whole before update of erased_at on message.letter
    for each row when (new.erased_at is not null) execute function message.erase_whole();
