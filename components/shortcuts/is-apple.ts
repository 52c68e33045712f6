/** Whether this keyboard has a command key, decided in the same way as tinykeys does. */
export const isApple = (): boolean => /Mac|iPod|iPhone|iPad/.test(navigator.platform)
