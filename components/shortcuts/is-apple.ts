/** Whether the command key is this keyboard's; by the same sign as tinykeys has it. */
export const isApple = (): boolean => /Mac|iPod|iPhone|iPad/.test(navigator.platform)
