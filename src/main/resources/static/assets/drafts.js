// Keeps what is typed in forms that say so, a moment after typing stops and when the page is left. The server leaves out
// what must not be kept, whatever arrives here. Without script a form is kept when it is sent.
const PAUSE = 1500;
const KEEPALIVE_MOST = 60_000;

for (const form of document.querySelectorAll('form[data-draft]')) {
    const state = form.querySelector('.draft-state');
    const unkept = new Set(['_csrf', '_draft', ...(form.dataset.unkept ?? '').split(' ')]);
    const typed = () => {
        const fields = new URLSearchParams();
        for (const [name, value] of new FormData(form)) {
            const field = form.elements[name];
            if (typeof value === 'string' && !unkept.has(name) && field?.type !== 'password') fields.append(name, value);
        }
        return fields.toString();
    };
    let kept = typed();
    let timer;
    let sent = false;
    let sending;

    const keep = async (leaving) => {
        clearTimeout(timer);
        const now = typed();
        if (sent || now === kept) return;
        const body = new URLSearchParams(now);
        for (const name of ['_csrf', '_draft']) body.append(name, form.elements[name]?.value ?? '');
        const before = kept;
        kept = now;
        sending = new AbortController();
        try {
            const answer = await fetch(form.dataset.draft, {
                method: 'POST',
                body,
                redirect: 'manual',
                keepalive: leaving && body.toString().length < KEEPALIVE_MOST,
                signal: sending.signal,
            });
            if (answer.status === 204) {
                state.textContent = state.dataset.kept + ' '
                    + new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
            } else {
                kept = before;
                if (answer.type === 'opaqueredirect') state.textContent = state.dataset.out;
            }
            state.hidden = !state.textContent;
        } catch {
            kept = before;
        }
    };
    const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(keep, PAUSE);
    };
    form.addEventListener('input', soon);
    form.addEventListener('change', soon);
    form.addEventListener('submit', () => {
        sent = true;
        clearTimeout(timer);
        sending?.abort();
    });
    addEventListener('pagehide', () => keep(true));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep(true));
    // A page that comes back as it was left may be typed in again.
    addEventListener('pageshow', () => { sent = false; });
}
