// A form with data-passkey has a device sign ("get") or make a passkey ("create"). What the device answers goes into the form's own fields, and the
// form is sent as any other. Where the browser knows no passkeys it stays hidden.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer ?? []))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const numbered = (list) => list.map((one) => ({ ...one, id: bytes(one.id) }));

async function optionsOf(form) {
  const answer = await fetch(form.dataset.challenge, { method: "POST" });
  const options = await answer.json();
  options.challenge = bytes(options.challenge);
  if (options.user) {
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = numbered(options.excludeCredentials);
  } else {
    options.allowCredentials = numbered(options.allowCredentials);
  }
  return options;
}

async function fill(form) {
  const asked = { publicKey: await optionsOf(form) };
  const { rawId, response } = await navigator.credentials[form.dataset.passkey](asked);
  const said = {
    id: rawId,
    handle: response.userHandle,
    authenticator: response.authenticatorData,
    client: response.clientDataJSON,
    signature: response.signature,
    attestation: response.attestationObject,
  };
  for (const [name, value] of Object.entries(said)) {
    if (form.elements.namedItem(name)) {
      form.elements.namedItem(name).value = text(value);
    }
  }
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const problem = form.querySelector("[data-problem]");
    problem.textContent = "";
    try {
      await fill(form);
      form.submit();
    } catch {
      problem.textContent = problem.dataset.problem;
    }
  });
  form.hidden = !window.PublicKeyCredential;
}
for (const item of document.querySelectorAll("[data-needs=passkey]")) {
  item.hidden = !window.PublicKeyCredential;
}
for (const item of document.querySelectorAll("[data-lacks=passkey]")) {
  item.hidden = Boolean(window.PublicKeyCredential);
}
