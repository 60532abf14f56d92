// A button with data-copy puts that address on the clipboard and says so. Without a clipboard it stays hidden.
for (const item of document.querySelectorAll("[data-needs=clipboard]")) {
  item.hidden = !navigator.clipboard;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
    button.setAttribute("role", "status");
  }
});
