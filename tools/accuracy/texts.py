#!/usr/bin/env python3
"""Write texts for training beside the labelled ones: what configurations and code look like, with random values.

  texts.py FOLDER

Files pos* hold a credential each, files neg* none. The same texts come out every time.
"""
import random
R=random.Random(7)
B62='ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
def r(a,n): return ''.join(R.choice(a) for _ in range(n))
def strong():
    k=R.random()
    if k<.3: return r(B62,R.choice([16,20,24,32,40]))
    if k<.5: return r('0123456789abcdef',R.choice([32,40,64]))
    if k<.6: return r(B62+'+/',R.choice([43,86]))+'='
    if k<.75: return r(B62+'!#%&*+-_.?^~@$',R.choice([10,12,16,20]))
    w=R.choice(['winter','dragon','orange','mountain','coffee','sunny','matrix','falcon','purple','eagle','silver','hunter'])
    return R.choice([w.capitalize()+str(R.randint(1,9999)), w+R.choice('!#@$%')+str(R.randint(10,99)), w.replace('o','0').replace('e','3')+R.choice('!?#')])
def name(kind):
    own=R.choice(['db','app','admin','user','smtp','redis','service','client','aws','api','master','root','github','jwt','session'])
    word={'p':R.choice(['password','passwd','pwd','pass','passphrase']),'s':'secret','t':R.choice(['token','access_token','auth_token']),'k':R.choice(['api_key','secret_key','private_key','encryption_key','access_key'])}[kind]
    n=R.choice([word,own+'_'+word])
    st=R.choice(['snake','camel','upper','kebab'])
    if st=='camel': p=n.split('_'); n=p[0]+''.join(x.capitalize() for x in p[1:])
    if st=='upper': n=n.upper()
    if st=='kebab': n=n.replace('_','-')
    return n
FORMS=['{n} = "{v}"\n','{n}: "{v}",\n','"{n}": "{v}",\n',"'{n}' => '{v}',\n",'{n}={v}\n','export {n}={v}\n','{n}: {v}\n','<{n}>{v}</{n}>\n','<add key="{n}" value="{v}" />\n','- name: {n}\n  value: "{v}"\n',"define('{n}', '{v}');\n",'var {n} = "{v}";\n','  {n}: "{v}"\n','set {n} {v}\n',"--{n} {v} \\\n",'{n} := "{v}"\n',"curl -d '{n}={v}' host\n",'private static final String {n} = "{v}";\n','let {n}: String = "{v}"\n','{{"{n}":"{v}"}}\n']
SQL=["CREATE USER app IDENTIFIED BY '{v}';\n","ALTER ROLE app WITH PASSWORD '{v}';\n","GRANT ALL ON *.* TO 'app'@'%' IDENTIFIED BY '{v}';\n"]
def pos():
    k=R.choice('pppsstk')
    if R.random()<.08: return R.choice(SQL).format(v=strong().replace("'",''))
    if R.random()<.08: return R.choice(['postgres','mysql','amqp','redis','https','mongodb'])+'://'+R.choice(['app','svc','root','admin','deploy'])+':'+r(B62,R.choice([10,16,24]))+'@'+R.choice(['db.corp.net','mq.internal:5672','10.0.3.4:5432','cache.prod.corp'])+'/x\n'
    if R.random()<.03: return 'otp = "'+r('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',32)+'"\n'
    if R.random()<.03: return '"auth": "'+r(B62,32)+'"\n'
    return R.choice(FORMS).format(n=name(k),v=strong())
NEG=['{n} = get_{w}()\n','{n}: ${{{U}}}\n','{n} = os.environ["{U}"]\n','{n} = self.{w}\n','this.{n} = {n};\n','{n}_field = "input"\n','{n}: string;\n','String {n};\n','{n}Name: db-credentials\n','{n}_type: bearer\n','{n}_file = "/etc/{w}.pem"\n','{n}Url: "https://auth.corp.net/oauth/{w}"\n','{n}_id = "{w}-main"\n','{n}_length = 32\n','{n}: {{{{ .Values.{w} }}}}\n','"{n}Label": "Enter your {w}"\n','"{n}_hint": "At least eight characters"\n','{n} = None\n','{n}: null\n','{n} = "<your {w}>"\n','{n}_hash = "{h}"\n','public_{n} = "{h}"\n','primary_key: id\n','foreign_key: "{w}_id"\n','author: me\n','seed = 42\n','key: "name"\n','keyword = "{w}"\n','{n} = request.form["{w}"]\n','if not {n}:\n','{n}.value = event.target.value\n','encrypted_{n}: {h}\n','{n}_expires_in: 3600\n','Authorization: Basic realm\n','Authorization: Bearer token\n','https://example.com/a:b\n','https://$USER:$PASS@corp.net/\n','auth_method: "basic"\n','apiVersion: apps/v1\n','secretName: db-credentials\n','{n}: "%s"\n','{n} = "{{{{ {w} }}}}"\n','{n}Policy: "strong"\n','{n}: ENC({h})\n','cache_key = "user:{w}"\n','sort_key = "created_at"\n',
'info.{C} = value\n','opts.{C} = {w}\n','    {n} = cfg.{w}Value\n','object.Key("{C}")\n','c.{C}("Content-Type")\n',"{n} = Cipher.generateKey('AES-256-CBC')\n",'{n}_algorithm = "HS256_RSA"\n','conn.{n}(value)\n','"{n}": dict(type="str", no_log=True),\n','"{n}": {{"type": "string"}},\n','Fix {n} handling\n','Add the {n} to the list\n','{U}:{U}_2:{U}_TYPE\n','enum {{ {U} = 3, {U}_MAX }}\n','case {U}: return "{w}";\n','{n} == "{w}"\n','assert {n} != other_{w}\n','# Generate the {n}\n']
def neg():
    n=name(R.choice('pstk'))
    return R.choice(NEG).format(n=n,w=R.choice(['password','token','secret','login','credential']),U=n.upper(),C=n.replace('_',' ').replace('-',' ').title().replace(' ',''),h=r('0123456789abcdef',40))
TEXTS=['Passwort','Passwort vergessen?','Neues Passwort','Mot de passe','Mot de passe oublié ?','Contraseña','Nueva contraseña','Wachtwoord','Senha','Nova senha','Lösenord','Adgangskode','Salasana','Hasło','Heslo','Parola','Jelszó','Şifre','Пароль','Забыли пароль?','密码','忘记密码','パスワード','비밀번호','Password','New Password','Current password','Forgot your password?','Please enter your password','Passwords do not match','Reset password','Change Password','Repeat password','Your token has expired','Invalid token','Access token','Secret','API Key','Schlüssel','Clé secrète','Security key','Token ungültig','Token invalide','Geheimnis','Bitte Passwort eingeben','Le mot de passe est trop court','Die Passwörter stimmen nicht überein','Hide password','Show password','Salvar senha','Zmień hasło','Změnit heslo','Ändra lösenord','Endre passord','Passord','Muuta salasanaa','Confirmer','Bestätigen']
CAPS=['LABEL','TITLE','FORGOT','HINT','TEXT','MSG','MESSAGE','ERROR','INVALID','MANDATORY','BTN','BUTTON','PLACEHOLDER','TOOLTIP','HEADER','MENU','HELP','CHANGE','RESET','ENTER','CONFIRM','REPEAT','SHOW','HIDE']
def caption():
    w=R.choice(['PASSWORD','NEW_PASSWORD','CURRENT_PASSWORD','TOKEN','SECRET','API_KEY','KEY','CREDENTIALS','AUTH','ACCESS_TOKEN'])
    n=R.choice(CAPS)+'_'+w if R.random()<.6 else w+'_'+R.choice(CAPS+['REQUIRED','CHANGED','STRENGTH','TOO_SHORT','MISMATCH','LABEL','TITLE'])
    if R.random()<.5: n=n.lower()
    if R.random()<.3: p=n.lower().split('_'); n=p[0]+''.join(x.capitalize() for x in p[1:])
    return R.choice(['  "{n}": "{v}",\n','  {n}: "{v}"\n',"{n}: '{v}',\n",'{n} = "{v}"\n','<string name="{n}">{v}</string>\n','{n}={v}\n','msgid "{n}"\nmsgstr "{v}"\n']).format(n=n,v=R.choice(TEXTS))
def write(folder):
    import os
    os.makedirs(folder,exist_ok=True)
    for i in range(700): open(f'{folder}/pos{i}','w').write(pos())
    for i in range(1600): open(f'{folder}/neg{i}','w').write(neg())
    for i in range(1600,2100): open(f'{folder}/neg{i}','w').write(caption())
if __name__=='__main__':
    import sys; write(sys.argv[1])
