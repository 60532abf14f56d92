// A button with data-copy puts that address on the clipboard and says so.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = button.dataset.copied;
  button.setAttribute("role", "status");
});
