// Preloaded before the gateway, which has no option for its address and would listen on all interfaces.
const net = require('net');
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  if (first !== null && typeof first === 'object') {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  }
  const callback = [first, ...rest].find((argument) => typeof argument === 'function');
  return listen.call(this, { port: Number(first) || 0, host: '127.0.0.1' }, callback);
};
