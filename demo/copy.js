// Copy buttons beside the snippets. A page without this script has no button; the code can still be selected.
for (const figure of document.querySelectorAll('.code')) {
  const code = figure.querySelector('code');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent.trim());
      button.textContent = 'Copied';
    } catch {
      // Refused, or the page is not served over https: select it, so that the keyboard can copy.
      getSelection().selectAllChildren(code);
      button.textContent = 'Selected';
    }
  });
  button.addEventListener('blur', () => (button.textContent = 'Copy'));
  figure.append(button);
}
