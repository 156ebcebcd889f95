button-back = ← Back
button-skip = Skip
button-cancel = Cancel
button-done = Done
not-allowed = You are not allowed to do this.
zone-novosibirsk = Novosibirsk time
