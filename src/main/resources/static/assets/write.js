// The editor with a script: a toolbar for the keyboard, clean paste, a preview while writing, and a draft kept by the minute.
// Without it the same form saves and shows by its buttons.
const form = document.querySelector('form.write');
const body = form?.querySelector('#body');
const kept = form?.querySelector('.kept');
if (body && kept) {
    const { autosave, look, paste, failed, link } = kept.dataset;
    const token = form.elements._csrf.value;
    const post = (path, content, type) => fetch(path, {
        method: 'POST',
        body: content,
        headers: { 'X-CSRF-TOKEN': token, ...(type ? { 'Content-Type': type } : {}) },
    });
    const typed = () => new URLSearchParams(new FormData(form));
    const changed = () => body.dispatchEvent(new Event('input', { bubbles: true }));

    // Insert so that the browser's own undo still works.
    function insert(text, from, to, selectFrom, selectTo) {
        body.focus();
        body.setSelectionRange(from, to);
        if (!document.execCommand('insertText', false, text)) {
            body.setRangeText(text, from, to, 'end');
            changed();
        }
        if (selectFrom !== undefined) body.setSelectionRange(selectFrom, selectTo);
    }
    function around(before, after, otherwise) {
        const { selectionStart: from, selectionEnd: to, value } = body;
        const words = value.slice(from, to) || otherwise;
        insert(before + words + after, from, to, from + before.length, from + before.length + words.length);
    }
    function lines(mark) {
        const { value } = body;
        const from = value.lastIndexOf('\n', body.selectionStart - 1) + 1;
        const end = value.indexOf('\n', body.selectionEnd);
        const to = end < 0 ? value.length : end;
        const bare = value.slice(from, to).split('\n').map((line) => line.replace(/^(#{1,6} |- |\d+\. |> )/, ''));
        insert(bare.map((line, n) => (mark === '1. ' ? `${n + 1}. ` : mark) + line).join('\n'), from, to);
    }
    const tools = {
        heading: () => lines('## '), subheading: () => lines('### '), list: () => lines('- '), numbers: () => lines('1. '),
        quote: () => lines('> '), bold: () => around('**', '**', ' '), italic: () => around('*', '*', ' '),
        link: () => around('[', '](https://)', link), foreign: () => around('<span lang="en">', '</span>', ' '),
    };
    const bar = form.querySelector('.tools');
    bar.hidden = false;
    const buttons = [...bar.querySelectorAll('button')];
    bar.addEventListener('click', (event) => tools[event.target.closest('button')?.dataset.tool]?.());
    // Each is a stop for Tab; arrows are the short way.
    bar.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const at = buttons.indexOf(document.activeElement);
        const to = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1
            : step && (at + step + buttons.length) % buttons.length;
        if (to === undefined || at < 0) return;
        event.preventDefault();
        buttons[to].focus();
    });
    body.addEventListener('keydown', (event) => {
        const tool = (event.ctrlKey || event.metaKey) && !event.altKey && { b: 'bold', i: 'italic', k: 'link' }[event.key];
        if (tool) {
            event.preventDefault();
            tools[tool]();
        }
    });

    body.addEventListener('paste', async (event) => {
        const html = event.clipboardData?.getData('text/html');
        if (!html || !/<(p|h[1-6]|ul|ol|table|b|strong|i|em|a)\b/i.test(html)) return;
        event.preventDefault();
        const plain = event.clipboardData.getData('text/plain');
        const { selectionStart: from, selectionEnd: to } = body;
        let text = plain;
        try {
            const answer = await post(paste, html, 'text/plain;charset=UTF-8');
            if (answer.ok) text = await answer.text();
        } catch { /* the plain text is better than nothing */ }
        insert(text, from, to);
    });

    let unsaved = false;
    let saving;
    let stopped = false;
    let timer;
    let looking;
    const say = (text) => { if (kept.textContent !== text) kept.textContent = text; };
    async function send() {
        unsaved = false;
        try {
            const answer = await post(autosave, typed());
            const { version, said } = await answer.json();
            if (answer.ok) form.elements.version.value = version;
            if (answer.status === 409) stopped = true;
            if (!answer.ok) unsaved = true;
            say(said);
        } catch {
            unsaved = true;
            say(failed);
        }
    }
    async function keep() {
        if (!unsaved || saving || stopped) return;
        saving = send();
        await saving;
        saving = undefined;
        if (unsaved) later();
    }
    function later() {
        timer ??= setTimeout(() => { timer = undefined; keep(); }, 20000);
    }
    async function show() {
        const answer = await post(look, typed());
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#look');
        if (page) document.querySelector('#look').replaceWith(page);
    }
    form.addEventListener('input', () => {
        unsaved = true;
        clearTimeout(looking);
        looking = setTimeout(() => show().catch(() => {}), 900);
        later();
    });
    // What is on its way is let in first, else it would look as if somebody else had saved.
    form.addEventListener('submit', async (event) => {
        unsaved = false;
        if (!saving) return;
        event.preventDefault();
        await saving;
        form.requestSubmit(event.submitter);
    });
    addEventListener('pagehide', () => {
        if (unsaved && !stopped) navigator.sendBeacon?.(autosave, typed());
    });
}
