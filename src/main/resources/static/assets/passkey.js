// Buttons that ask the device for a passkey. Without script, or without passkeys, they stay hidden.
for (const box of document.querySelectorAll('[data-passkey]')) {
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
    const { passkey, address, confirm, csrf } = box.dataset;
    const send = (path, body) => fetch(path, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'text/plain', ...(csrf ? { 'X-CSRF-TOKEN': csrf } : {}) },
    });
    box.hidden = false;
    box.querySelector('button').addEventListener('click', async () => {
        const failed = box.querySelector('[role=alert]');
        failed.hidden = true;
        try {
            const question = await send(address + '/fraga', '');
            if (question.status === 401) {
                location.assign(confirm);
                return;
            }
            const options = await question.json();
            const credential = passkey === 'add'
                ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
                : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
            const answer = await send(address, JSON.stringify(credential));
            if (!answer.ok) throw new Error(String(answer.status));
            location.assign(await answer.text());
        } catch {
            failed.hidden = false;
        }
    });
}
