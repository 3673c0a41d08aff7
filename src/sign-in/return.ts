import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// The sign-in page sends people, and hidden frames, back here; who waits for the answer gets it, and nothing stays in the address.
broadcastResponseToMainFrame().catch(() => {
  // Opened without an answer, by hand or by going back: there is nothing to hand on, and nothing to show.
});
