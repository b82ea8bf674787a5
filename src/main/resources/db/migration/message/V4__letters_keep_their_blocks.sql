-- What the page of a letter is made of, as JSON: the page itself is made when somebody reads or sends it, so that a rush need not
-- write it out a thousand times. Older letters keep the page they were put with. JSON as text, since facts have an order.
-- docs/decisions/0103 tells why.
alter table message.letter add column blocks text;
alter table message.letter drop constraint letter_check;
alter table message.letter add constraint letter_says_something
    check (erased_at is not null or (body_text is not null and (body_html is not null or blocks is not null)));
