button-back = ← Back
button-skip = Skip
button-cancel = Cancel
button-done = Done
